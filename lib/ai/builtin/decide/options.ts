import { clearQuestion, type Option } from "../dialogue-state";
import type { Turn } from "../turn";
import { numbered } from "./facts";

/** Lists starts as numbered lines; the customer may answer by number, time or name. */
export function ask(turn: Turn, lead: string, options: Option[]): string {
  const { say, state } = turn;
  clearQuestion(state);
  if (!options.length) {
    state.expecting = "date";
    state.offeredPerson = true;
    return `${lead} ${say.noneAtAll()}`.trim();
  }
  state.expecting = "slot_choice";
  state.offered = options;
  const day = onlyDay(options);
  if (day) state.want.date = { from: day, to: day, label: "exact" };
  const told = day !== null && lead.includes(turn.format.date(day));
  return `${lead}\n${optionLines(turn, options, told)}\n${say.askSlot(options.length === 1)}`.trim();
}

/** The offered starts, each with its day unless just told and its barber when that matters. */
export function optionLines(turn: Turn, options: Option[], dayTold = false): string {
  const { say, format } = turn;
  const wanted = turn.state.want.staffId;
  const named = wanted !== null && wanted !== "any";
  const severalStaff = named && options.some((option) => option.staffId !== wanted);
  return numbered(
    options.map((option) =>
      say.slotLine(
        dayTold ? null : format.date(option.date),
        format.time(option.time),
        severalStaff ? format.or(option.staff.filter(bookable(option)).map((member) => member.name)) : null,
      ),
    ),
  );
}

function bookable(option: Option): (member: { id: string }) => boolean {
  return (member) => option.staffId === "any" || option.staffId === member.id;
}

function onlyDay(options: Option[]): string | null {
  const days = new Set(options.map((option) => option.date));
  return days.size === 1 ? (options[0]?.date ?? null) : null;
}
