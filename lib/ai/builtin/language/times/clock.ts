/** A clock reading before it is decided which half of the day is meant. */
export type Clock = { hour: number; minute: number; period: "am" | "pm" | null; exact24: boolean };

/** HH:MM. */
export function clockText(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}

/** Builds a clock from the written figures; null when no such time exists. */
export function clock(
  hourText: string,
  minuteText: string | undefined,
  period: "am" | "pm" | null,
): Clock | null {
  let hour = Number(hourText);
  const minute = minuteText ? Number(minuteText) : 0;
  if (hour === 24 && minute === 0) hour = 0;
  if (hour > 23 || minute > 59) return null;
  if (period && hour <= 12) {
    if (period === "pm" && hour < 12) hour += 12;
    if (period === "am" && hour === 12) hour = 0;
    return { hour, minute, period, exact24: true };
  }
  const exact24 = hour >= 12 || hour === 0 || (hourText.length === 2 && hourText.startsWith("0"));
  return { hour, minute, period: null, exact24 };
}

/**
 * The times of day a clock may mean, likeliest first. From one to seven the afternoon is likelier in a shop,
 * from eight to eleven the morning; "7h" in the 24-hour style stays in the morning.
 */
export function candidates(at: Clock, part: "am" | "pm" | null = null): string[] {
  const { hour, minute } = at;
  if (at.exact24 || hour >= 12 || hour === 0) return [clockText(hour, minute)];
  const early = clockText(hour, minute);
  const late = clockText(hour + 12, minute);
  if (part) return [part === "am" ? early : late];
  return hour <= 7 ? [late, early] : [early, late];
}
