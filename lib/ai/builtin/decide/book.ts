import { clearQuestion, type Option, proposedOption } from "../dialogue-state";
import type { Flow, Turn } from "../turn";
import { serviceLines, serviceNames, staffName } from "./facts";
import { impossible } from "./impossible";
import { offer } from "./offer";
import { ask } from "./options";
import { propose } from "./propose";
import { seek } from "./seek";

/** More services than this are not listed unasked; any can still be named. */
const longestList = 10;

/** The next step of the errand "book" or of a move whose appointment is known. */
export function* pursue(turn: Turn): Flow<string> {
  const { state } = turn;
  const picked = pickOffered(turn);
  if (picked) {
    if (turn.reading.staffId === null && picked.staffId !== "any") state.want.staffId = picked.staffId;
    return yield* propose(turn, picked);
  }
  if (state.goal === "reschedule" && state.target) {
    const who = staffQuestion(turn);
    if (who) return who;
    const ids = state.target.services.map((service) => service.id);
    return prefixed(remarks(turn, ids), yield* offer(turn, yield* seek(turn, ids, state.want)));
  }
  state.goal = "book";
  const several = countGroup(turn) ? turn.say.oneByOne() : "";
  const who = staffQuestion(turn);
  if (who) return prefixed(several, who);
  const question = serviceQuestion(turn);
  if (question) return prefixed(several, prefixed(remarks(turn, []), question));
  const ids = state.want.serviceIds;
  const remark = remarks(turn, ids);
  return prefixed(several, prefixed(remark, yield* offer(turn, yield* seek(turn, ids, state.want))));
}

/** Other starts than those the customer has seen. */
export function* pursueOthers(turn: Turn): Flow<string> {
  const { state, reading } = turn;
  const seen = new Set(state.offered.map((option) => option.startsAt));
  const { proposal } = state;
  const moving = state.goal === "reschedule" && state.target;
  const ids =
    moving && state.target ? state.target.services.map((service) => service.id) : state.want.serviceIds;
  if (!ids.length) return yield* pursue(turn);
  const proposed = proposedOption(proposal);
  if (proposed) seen.add(proposed.startsAt);
  const want = {
    ...state.want,
    time: reading.time ?? (state.want.time?.kind === "window" ? state.want.time : null),
  };
  const found = yield* seek(turn, ids, want, seen);
  if (found.kind === "exact") return ask(turn, turn.say.otherTimes(), [found.option]);
  return yield* offer(turn, found);
}

function prefixed(remark: string, text: string): string {
  return remark ? `${remark}\n${text}` : text;
}

/** Which of the listed starts the customer means, if exactly one. */
function pickOffered(turn: Turn): Option | null {
  const { state, reading } = turn;
  if (state.expecting !== "slot_choice" || !state.offered.length) return null;
  if (reading.serviceIds.length && reading.choice === null) return null;
  if (reading.choice !== null && !(reading.time && reading.time.kind === "exact" && reading.date))
    return state.offered.at(reading.choice) ?? null;
  const { date, staffId, time } = reading;
  if (!date && !staffId && !time) {
    return reading.intents.has("yes") && state.offered.length === 1 ? (state.offered[0] ?? null) : null;
  }
  if (time?.kind === "window") return null;
  const times = time ? [time.time, ...(time.candidates ?? [])] : null;
  const fitting = state.offered.filter(
    (option) =>
      (!date || (date.from <= option.date && option.date <= date.to)) &&
      (!times || times.includes(option.time)) &&
      (!staffId || staffId === "any" || option.staff.some((member) => member.id === staffId)),
  );
  const [only] = fitting;
  if (!only || fitting.length > 1) return null;
  return staffId && staffId !== "any" ? { ...only, staffId } : only;
}

/** Remembers that somebody comes along, once; each of them gets a visit of their own. */
function countGroup({ state, reading }: Turn): boolean {
  if (!reading.intents.has("group") || state.others > 0) return false;
  state.others = /\b(?:three|tres|trei|3)\b/.test(reading.normalised) ? 2 : 1;
  // "A haircut for me and my son": whose it is, they say themselves.
  state.want.serviceIds = [];
  return true;
}

/** Asks for the service, unless it is known or there is only one. */
export function serviceQuestion(turn: Turn): string | null {
  const { state, reading, catalogue, say } = turn;
  if (state.expecting === "service" && reading.choice !== null && !reading.serviceIds.length) {
    const chosen = state.serviceChoices.at(reading.choice);
    if (chosen) state.want.serviceIds = [chosen, ...extrasOf(turn)];
  }
  const extras = new Set(catalogue.addOns.map(({ id }) => id));
  const mains = state.want.serviceIds.filter((id) => !extras.has(id));
  if (mains.length && !reading.ambiguousServiceIds.length) return null;
  if (catalogue.services.length === 1) {
    state.want.serviceIds = [...catalogue.services.map(({ id }) => id), ...state.want.serviceIds];
    return null;
  }
  const few = reading.ambiguousServiceIds;
  const choices = few.length ? few : catalogue.services.slice(0, longestList).map((service) => service.id);
  state.expecting = "service";
  state.serviceChoices = choices;
  state.offered = [];
  state.proposal = null;
  const lines = serviceLines(turn, choices);
  return few.length ? say.askWhichService(lines) : say.askService(lines);
}

/** Extras that were asked for before the service they go with. */
function extrasOf({ state, catalogue }: Turn): string[] {
  return state.want.serviceIds.filter((id) => catalogue.addOns.some((extra) => extra.id === id));
}

/** Two of the staff share the name. */
function staffQuestion(turn: Turn): string | null {
  const { state, reading, catalogue, say, format } = turn;
  const same = catalogue.staff.filter((member) => reading.ambiguousStaffIds.includes(member.id));
  if (same.length < 2) return null;
  clearQuestion(state);
  state.expecting = "staff";
  return say.askWhichStaff(format.or(same.map((member) => member.name)));
}

/** Tells when the date cannot be and when the wanted barber does not exist or does not do this. */
function remarks(turn: Turn, serviceIds: string[]): string {
  const { invalidDate, date } = turn.reading;
  const about = invalidDate && !date ? turn.say.invalidDate(invalidDate) : impossible(turn);
  return [about, staffRemark(turn, serviceIds)].filter(Boolean).join(" ");
}

/** Tells when the wanted barber does not exist or does not do this; then anybody is looked at. */
function staffRemark(turn: Turn, serviceIds: string[]): string {
  const { state, reading, catalogue, say, format } = turn;
  if (reading.unknownStaffName)
    return say.noSuchStaff(
      reading.unknownStaffName,
      format.and(catalogue.staff.map((member) => member.name)),
    );
  const member = catalogue.staff.find((candidate) => candidate.id === state.want.staffId);
  if (!member || serviceIds.every((id) => member.serviceIds.includes(id))) return "";
  state.want.staffId = "any";
  return say.staffCannot(staffName(turn, member.id) ?? "", serviceNames(turn, serviceIds));
}
