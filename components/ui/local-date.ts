/** "2026-11-20" as the Date that the calendar widget works with: midnight in the browser's own zone. */
export function toCalendarDate(date: string | null | undefined): Date | undefined {
  const match = date?.match(/^(\d{4})-(\d{2})-(\d{2})$/);
  if (!match) return undefined;
  return new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]));
}

/** The calendar day of such a Date; never goes through UTC, which could be the day before. */
export function fromCalendarDate(date: Date): string {
  const pad = (value: number, width: number) => String(value).padStart(width, "0");
  return `${pad(date.getFullYear(), 4)}-${pad(date.getMonth() + 1, 2)}-${pad(date.getDate(), 2)}`;
}
