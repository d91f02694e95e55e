import type { ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import { clearQuestion, closeErrand, type WaitlistProposal } from "../dialogue-state";
import { addDays } from "../format";
import { call, type Flow, type Turn } from "../turn";
import { absorb, hasFacts, isQuestion, setGoal } from "./absorb";
import { serviceQuestion } from "./book";
import { serviceNames, staffName } from "./facts";
import { handOver } from "./hand-over";

type Result = ToolResult<"join_waitlist">;

/** The longest stretch that somebody can wait for. */
const longestDays = 61;
/** "At three" on a waiting list means about three. */
const aroundMin = 60;

/** The next step towards the waiting list: what, which days, then the customer's yes. */
export function* joinList(turn: Turn): Flow<string> {
  const { state, say, today } = turn;
  setGoal(turn, "join_waitlist");
  absorb(turn);
  const question = serviceQuestion(turn);
  if (question) return question;
  const { date, time, staffId, serviceIds } = state.want;
  if (!date || date.to < today) {
    clearQuestion(state);
    state.expecting = "date";
    return say.askWaitDays();
  }
  const [, from = today] = [date.from, today].toSorted();
  const [to = from] = [date.to, addDays(from, longestDays)].toSorted();
  return yield* carryOut(turn, {
    kind: "join_waitlist",
    input: {
      ...{ serviceIds, from, to },
      ...(staffName(turn, staffId) && staffId ? { staffId } : {}),
      ...(time?.kind === "window" ? { timeFrom: time.from, timeTo: time.to } : {}),
      ...(time?.kind === "exact" ? around(time.time) : {}),
    },
  });
}

/** What the customer waits for, told. */
export function* tellWaitlist(turn: Turn): Flow<string> {
  const { say, format } = turn;
  const mine = yield* call("my_waitlist", {});
  if (!mine) return `${say.trouble()} ${yield* handOver(turn, "waiting list unavailable")}`;
  if (!mine.entries.length) return say.notWaiting();
  return say.waitingFor(
    mine.entries
      .map(({ services, from, to }) =>
        say.waitLine(format.and(services.map(({ name }) => name)), format.date(from), format.date(to)),
      )
      .join("\n"),
  );
}

/** Off the list: the only wish, or each in turn. */
export function* leaveList(turn: Turn): Flow<string> {
  const { say } = turn;
  const mine = yield* call("my_waitlist", {});
  if (!mine) return `${say.trouble()} ${yield* handOver(turn, "waiting list unavailable")}`;
  const [entry] = mine.entries;
  if (!entry) return say.notWaiting();
  return yield* carryOut(turn, { kind: "leave_waitlist", input: { entryId: entry.id }, entry });
}

/** A yes or no to a proposal about the list; null when the message is neither. */
export function* answerWaitlistProposal(turn: Turn, proposal: WaitlistProposal): Flow<string | null> {
  const { state, reading, say } = turn;
  const { intents } = reading;
  const changes = hasFacts(turn) && !isQuestion(turn);
  if (intents.has("yes") && !intents.has("no") && !changes) return yield* carryOut(turn, proposal, true);
  if ((intents.has("no") || intents.has("never_mind")) && !changes) {
    closeErrand(state);
    return say.neverMind();
  }
  return null;
}

/** The question about a proposal of the list, asked or asked again. */
export function askedOfList(turn: Turn, proposal: WaitlistProposal): string {
  const { say, format } = turn;
  if (proposal.kind === "leave_waitlist")
    return say.proposeLeave(format.and(proposal.entry.services.map(({ name }) => name)));
  const { serviceIds, staffId, from, to } = proposal.input;
  return say.proposeWait(
    serviceNames(turn, serviceIds),
    staffName(turn, staffId) ?? "",
    format.date(from),
    from === to ? null : format.date(to),
  );
}

function* carryOut(turn: Turn, proposal: WaitlistProposal, accepted = false): Flow<string> {
  const { say, state } = turn;
  const key = JSON.stringify([proposal.kind, proposal.input]);
  const ask = () => {
    clearQuestion(state);
    state.expecting = "confirmation";
    state.proposal = proposal;
    return askedOfList(turn, proposal);
  };
  // A write that is stored already is carried out by its second call: only a yes may make it.
  if (!accepted && state.stored.includes(key)) return ask();
  const result = yield* write(proposal);
  if (!result) return `${say.trouble()} ${yield* handOver(turn, "waiting list unavailable")}`;
  state.stored = state.stored.filter((stored) => stored !== key);
  if (!result.ok && result.reason === "needs_confirmation") {
    state.stored.push(key);
    return ask();
  }
  closeErrand(state);
  if (!result.ok) {
    state.offeredPerson = true;
    return say.refused(result.reason === "not_found" ? "not_found" : "invalid");
  }
  if (proposal.kind === "leave_waitlist") return say.leftList();
  return [say.onList(), result.entry.canBeTold ? "" : say.askEmail()].filter(Boolean).join(" ");
}

function* write(proposal: WaitlistProposal): Flow<Result | null> {
  if (proposal.kind === "join_waitlist") return yield* call("join_waitlist", proposal.input);
  return yield* call("leave_waitlist", proposal.input);
}

function around(time: string): Pick<ToolInput<"join_waitlist">, "timeFrom" | "timeTo"> {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
  const at = (total: number) =>
    `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;
  return { timeFrom: at(Math.max(0, minutes - aroundMin)), timeTo: at(Math.min(1439, minutes + aroundMin)) };
}
