import { closeErrand } from "../dialogue-state";
import { call, type Flow, type Turn } from "../turn";
import { absorb, setGoal } from "./absorb";
import { pursue } from "./book";
import { appointmentLines, appointmentVisit } from "./facts";

/** "The usual": what they have most often and with whom, then a time for it. */
export function* pursueUsual(turn: Turn): Flow<string> {
  const { state, say, format } = turn;
  const known = yield* call("my_usual", {});
  setGoal(turn, "book");
  absorb(turn);
  if (!known?.usual) return `${say.noUsual()}\n${yield* pursue(turn)}`;
  const { services, staff } = known.usual;
  state.want.serviceIds = services.map(({ id }) => id);
  if (!turn.reading.staffId) state.want.staffId = staff.id;
  const remark = say.theUsual(format.and(services.map(({ name }) => name)), staff.name);
  return `${remark}\n${yield* pursue(turn)}`;
}

/** "I'll be there": the next of their appointments, or the one they name. */
export function* confirmVisit(turn: Turn): Flow<string> {
  const { state, say, reading } = turn;
  const { date, choice } = reading;
  const listed = state.goal === "confirm_visit" && choice !== null ? state.appointmentChoices : null;
  const mine = listed ? null : yield* call("my_appointments", {});
  const open = listed ?? mine?.appointments ?? [];
  const picked = listed && choice !== null ? [listed.at(choice)].filter((one) => one !== undefined) : null;
  const meant = picked ?? (date ? open.filter((one) => date.from <= one.date && one.date <= date.to) : open);
  const [next, ...more] = meant;
  if (!open.length) return say.noAppointments();
  if (!next || (more.length && !date)) {
    setGoal(turn, "confirm_visit");
    state.expecting = "appointment_choice";
    state.appointmentChoices = open;
    return say.askWhichToConfirm(appointmentLines(turn, open));
  }
  const result = yield* call("confirm_appointment", { appointmentId: next.id });
  if (!result?.ok) {
    state.offeredPerson = true;
    return say.refused("not_found");
  }
  closeErrand(state);
  state.lastBooked = result.appointment;
  return say.visitConfirmed(appointmentVisit(turn, result.appointment));
}
