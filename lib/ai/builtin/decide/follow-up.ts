import { proposedOption } from "../dialogue-state";
import { addDays } from "../format";
import type { Reading, TimeReading } from "../reading";
import type { Turn } from "../turn";
import { isQuestion } from "./absorb";

const later =
  /\b(mais tarde|later|mai tarziu|mai incolo|(muito|tao) cedo|cedo demais|too (early|soon)|prea devreme)\b/;
const earlier =
  /\b(mais cedo|earlier|sooner|mai devreme|mai repede|(muito|tao) tarde|tarde demais|too late|prea tarziu)\b/;
const sameTime = /\b(mesm[oa] (horario|hora)|same (time|hour)|aceeasi ora|tot la ora)\b/;
const unfit =
  /\b(nao (posso|consigo|da|vou poder)|can'?t|cannot|(doesn'?t|does not|won'?t) work|not (today|tomorrow|on)|nu (pot|merge|se poate|ajung))\b/;
const both = /\b(both|os dois|as duas|ambos|ambas|amandoua|amandoi|ambele)\b/;

/** Completes a message by what was said before it: "and the beard?", "a bit later", "not today", "same time". */
export function inContext(turn: Turn): Reading {
  const { state, reading } = turn;
  const { told } = state;
  state.told = null;
  const bare = reading.intents.size === 0 && !reading.date && !reading.time && reading.text.includes("?");
  if (told && bare && reading.serviceIds.length) return { ...reading, intents: new Set([told]) };
  if (both.test(reading.normalised) && isQuestion(turn)) return { ...reading, time: null, choice: null };
  if (!reading.time && state.goal === "reschedule" && state.target && wantsSameTime(reading))
    return { ...reading, time: { kind: "exact", time: state.target.time } };
  return withoutUnfitDay(turn) ?? shifted(turn) ?? reading;
}

/** "Same time": the clock time of the appointment that is being moved. */
export function wantsSameTime(reading: Reading): boolean {
  return sameTime.test(reading.normalised);
}

/** "I can't today": the days after it. */
function withoutUnfitDay({ state, reading }: Turn): Reading | null {
  const { date } = reading;
  if (!date || reading.time || reading.otherDate || reading.intents.has("cancel")) return null;
  if (state.goal === null || !unfit.test(reading.normalised)) return null;
  const from = addDays(date.to, 1);
  return { ...reading, date: { from, to: addDays(from, 6), label: "range" } };
}

/** "Later" and "earlier" are meant from the start that was proposed, listed or just booked. */
function shifted({ state, reading }: Turn): Reading | null {
  const otherDay = reading.date !== null && reading.date.label !== "asap";
  if (reading.time || otherDay || reading.choice !== null) return null;
  if (reading.intents.has("goodbye") || reading.intents.has("cancel")) return null;
  const after = later.test(reading.normalised);
  if (!after && !earlier.test(reading.normalised)) return null;
  const { proposal, offered } = state;
  const proposed = proposedOption(proposal);
  const listed = state.expecting === "slot_choice" ? (after ? offered.at(-1) : offered[0]) : undefined;
  const known = state.goal === null ? state.lastBooked : state.target;
  const reference = proposed ?? listed ?? known;
  if (!reference) return null;
  const time: TimeReading = after
    ? { kind: "window", from: nextMinute(reference.time), to: "23:59" }
    : { kind: "window", from: "00:00", to: previousMinute(reference.time) };
  const intents = new Set(reading.intents);
  intents.delete("other_options");
  return { ...reading, intents, time, date: { from: reference.date, to: reference.date, label: "exact" } };
}

function nextMinute(time: string): string {
  return time.endsWith("59")
    ? time
    : `${time.slice(0, 3)}${String(Number(time.slice(3)) + 1).padStart(2, "0")}`;
}

function previousMinute(time: string): string {
  const minutes = Math.max(0, Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 1);
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}
