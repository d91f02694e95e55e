import type { ToolAppointment } from "@/lib/ai/tools.shared";
import { clearQuestion, closeErrand } from "../dialogue-state";
import { call, type Flow, type Turn } from "../turn";
import { pursue } from "./book";
import { appointmentLines, appointmentVisit } from "./facts";
import { wantsSameTime } from "./follow-up";
import { handOver } from "./hand-over";
import { proposeCancel } from "./propose";

/** The customer's own appointments, told. */
export function* tellAppointments(turn: Turn): Flow<string> {
  const { say, state } = turn;
  const mine = yield* call("my_appointments", {});
  if (!mine) return `${say.trouble()} ${yield* handOver(turn, "appointments unavailable")}`;
  if (!mine.appointments.length) {
    if (state.goal === null) state.goal = "book";
    return say.noAppointments();
  }
  state.lastBooked = only(mine.appointments) ?? null;
  return say.appointments(appointmentLines(turn, mine.appointments));
}

/** Cancel or move: finds out which appointment is meant, then goes on with it. */
export function* changeAppointment(turn: Turn): Flow<string> {
  const { say, state } = turn;
  if (!state.target) {
    const question = yield* chooseTarget(turn);
    if (question !== null) return question;
  }
  const { target } = state;
  if (!target) return say.trouble();
  if (state.goal === "cancel") return yield* proposeCancel(turn, target);
  const { want } = state;
  if (!want.staffId) want.staffId = target.staff.id;
  const otherStaff = turn.reading.staffId !== null && turn.reading.staffId !== target.staff.id;
  const sameTime = wantsSameTime(turn.reading) || (otherStaff && !want.date);
  if (!want.time && sameTime) want.time = { kind: "exact", time: target.time };
  if (!want.date && want.time) want.date = { from: target.date, to: target.date, label: "exact" };
  if (want.date) return yield* pursue(turn);
  clearQuestion(state);
  state.expecting = "date";
  return say.askNewTime(appointmentVisit(turn, target));
}

/** Sets `target`; a text when that is not possible yet. */
function* chooseTarget(turn: Turn): Flow<string | null> {
  const { say, state, reading } = turn;
  if (state.expecting === "appointment_choice" && state.appointmentChoices.length) {
    const chosen =
      (reading.choice !== null ? state.appointmentChoices.at(reading.choice) : undefined) ??
      only(state.appointmentChoices.filter((appointment) => isMeant(turn, appointment)));
    if (!chosen) return say.askWhichAppointment(appointmentLines(turn, state.appointmentChoices));
    take(turn, chosen);
    return null;
  }
  const mine = yield* call("my_appointments", {});
  if (!mine) return `${say.trouble()} ${yield* handOver(turn, "appointments unavailable")}`;
  const { appointments } = mine;
  if (!appointments.length) {
    closeErrand(state);
    state.goal = "book";
    return say.noAppointments();
  }
  const meant = only(appointments) ?? only(appointments.filter((candidate) => isMeant(turn, candidate)));
  if (meant) {
    take(turn, meant);
    return null;
  }
  clearQuestion(state);
  state.expecting = "appointment_choice";
  state.appointmentChoices = appointments;
  return say.askWhichAppointment(appointmentLines(turn, appointments));
}

/** Words that only point at the old appointment are not wishes for the new one. */
function take(turn: Turn, target: ToolAppointment): void {
  const { state, reading } = turn;
  const pointing = !reading.otherDate && isMeant(turn, target);
  const fresh = reading.time?.kind === "exact" && reading.time.time !== target.time;
  state.target = target;
  state.want.serviceIds = target.services.map((service) => service.id);
  const chosenFromList = state.expecting === "appointment_choice";
  if (pointing && !fresh && !(chosenFromList && reading.choice !== null)) {
    if (reading.date) state.want.date = null;
    if (reading.time) state.want.time = null;
  }
  if (!reading.staffId) state.want.staffId = null;
  state.appointmentChoices = [];
  state.expecting = null;
}

function isMeant(turn: Turn, appointment: ToolAppointment): boolean {
  const { otherDate, time, serviceIds, staffId } = turn.reading;
  const date = otherDate ?? turn.reading.date;
  if (!date && !time && !serviceIds.length && !staffId) return false;
  if (date && !(date.from <= appointment.date && appointment.date <= date.to)) return false;
  if (time?.kind === "exact" && ![time.time, ...(time.candidates ?? [])].includes(appointment.time))
    return turn.state.goal === "reschedule" && date !== null;
  if (serviceIds.length && !appointment.services.some((service) => serviceIds.includes(service.id)))
    return false;
  return !staffId || staffId === "any" || staffId === appointment.staff.id;
}

function only<T>(items: T[]): T | undefined {
  return items.length === 1 ? items[0] : undefined;
}
