import type { ToolAppointment, ToolResult } from "@/lib/ai/tools.shared";
import { clearQuestion, closeErrand, type Option, type VisitProposal } from "../dialogue-state";
import { call, type Flow, type Turn } from "../turn";
import { appointmentVisit, moveVisits, optionVisit, serviceLines } from "./facts";
import { handOver } from "./hand-over";
import { ask } from "./options";
import { seek } from "./seek";

type WriteResult = ToolResult<"book_appointment">;

/** Puts one start before the customer: the tool stores it, the customer is asked. */
export function* propose(turn: Turn, option: Option): Flow<string> {
  const { state, say } = turn;
  state.want.date = { from: option.date, to: option.date, label: "exact" };
  state.want.time = { kind: "exact", time: option.time };
  if (state.goal === "reschedule" && state.target) {
    const { target } = state;
    const staffId = option.staffId === "any" ? {} : { staffId: option.staffId };
    return yield* carryOut(turn, {
      kind: "reschedule",
      input: { appointmentId: target.id, startsAt: option.startsAt, ...staffId },
      option,
      appointment: target,
    });
  }
  const { startsAt, staffId } = option;
  return yield* carryOut(turn, {
    kind: "book",
    // The same service at the same time for somebody else is another visit.
    input: {
      ...{ serviceIds: state.want.serviceIds, staffId, startsAt },
      ...(state.companion ? { notes: say.companion(state.contactName) } : {}),
    },
    option,
  });
}

/** Asks whether this appointment really is to be cancelled. */
export function* proposeCancel(turn: Turn, appointment: ToolAppointment): Flow<string> {
  return yield* carryOut(turn, { kind: "cancel", input: { appointmentId: appointment.id }, appointment });
}

/**
 * Calls the write of a proposal and says what came of it; only the tool's own result is told as done.
 * A write that is already stored as a proposal is called again only when the customer has `accepted` it.
 */
export function* carryOut(turn: Turn, proposal: VisitProposal, accepted = false): Flow<string> {
  const { say, state } = turn;
  const key = JSON.stringify([proposal.kind, proposal.input]);
  if (!accepted && state.stored.includes(key)) return asked(turn, proposal);
  const result = yield* write(proposal);
  if (!result) return `${say.trouble()} ${yield* handOver(turn, `could not ${proposal.kind}`)}`;
  state.stored = state.stored.filter((stored) => stored !== key);
  if (result.ok) return done(turn, proposal, result.appointment);
  if (result.reason === "needs_confirmation") {
    state.stored.push(key);
    return asked(turn, proposal);
  }
  if (proposal.kind !== "cancel" && (result.reason === "slot_taken" || result.reason === "not_offered"))
    return yield* another(turn, proposal.option, result);
  closeErrand(state);
  state.offeredPerson = true;
  const told = result.reason === "slot_taken" || result.reason === "not_offered" ? "invalid" : result.reason;
  return say.refused(told);
}

function* write(proposal: VisitProposal): Flow<WriteResult | null> {
  if (proposal.kind === "book") return yield* call("book_appointment", proposal.input);
  if (proposal.kind === "reschedule") return yield* call("reschedule_appointment", proposal.input);
  return yield* call("cancel_appointment", proposal.input);
}

function asked(turn: Turn, proposal: VisitProposal): string {
  const { say, state } = turn;
  clearQuestion(state);
  state.expecting = "confirmation";
  state.proposal = proposal;
  if (proposal.kind === "cancel") return say.proposeCancel(appointmentVisit(turn, proposal.appointment));
  if (proposal.kind === "reschedule") return say.proposeMove(...moveVisits(turn, proposal));
  const visit = optionVisit(turn, proposal.option, proposal.input.serviceIds);
  return say.proposal(visit, state.contactName === null);
}

function done(turn: Turn, proposal: VisitProposal, appointment: ToolAppointment): string {
  const { say, state } = turn;
  const visit = appointmentVisit(turn, appointment);
  closeErrand(state);
  state.lastBooked = proposal.kind === "cancel" ? null : appointment;
  if (proposal.kind === "cancel") return say.cancelled(visit);
  if (proposal.kind === "reschedule") return say.moved(visit);
  const told = [say.booked(visit), deposit(turn, appointment)].filter(Boolean).join("\n\n");
  state.companion = false;
  if (state.others > 0) return `${told}\n\n${nextPerson(turn, appointment)}`;
  if (state.contactName || state.askedName) return told;
  state.askedName = true;
  state.expecting = "name";
  return `${told} ${say.askName()}`;
}

/** What a visit waits for; empty when nothing is to be paid. */
function deposit({ say, format }: Turn, { toPay, currency }: ToolAppointment): string {
  if (!toPay) return "";
  const { amountCents, dueDate, dueTime, pixCode, link } = toPay;
  const until = dueDate && dueTime ? { date: format.date(dueDate), time: format.time(dueTime) } : null;
  return say.deposit(format.money(amountCents, currency), until, pixCode, link);
}

/** Whoever comes along is next: the same day unless they say otherwise. */
function nextPerson(turn: Turn, { date }: ToolAppointment): string {
  const { state, say, catalogue } = turn;
  state.others -= 1;
  state.companion = true;
  state.goal = "book";
  state.want = { serviceIds: [], staffId: null, date: { from: date, to: date, label: "exact" }, time: null };
  state.expecting = "service";
  state.serviceChoices = catalogue.services.slice(0, 10).map(({ id }) => id);
  return say.nextPerson(serviceLines(turn, state.serviceChoices));
}

/** The start went away between the offer and the write: fresh alternatives. */
function* another(turn: Turn, lost: Option, result: WriteResult): Flow<string> {
  const { say, state } = turn;
  const fresh = result.ok ? [] : (result.alternatives ?? []);
  const taken = say.justTaken();
  if (fresh.length) {
    const options = fresh.slice(0, 5).map((slot) => ({ ...slot, staffId: only(slot.staff) ?? "any" }));
    return ask(turn, `${taken} ${say.nearest()}`, options);
  }
  const services =
    state.goal === "reschedule" && state.target
      ? state.target.services.map((service) => service.id)
      : state.want.serviceIds;
  const found = yield* seek(turn, services, state.want, new Set([lost.startsAt]));
  if (found.kind === "exact") return ask(turn, taken, [found.option]);
  if (found.kind === "options") return ask(turn, `${taken} ${say.nearest()}`, found.options);
  return `${taken} ${yield* handOver(turn, "calendar unavailable")}`;
}

function only(staff: { id: string }[]): string | undefined {
  return staff.length === 1 ? staff[0]?.id : undefined;
}
