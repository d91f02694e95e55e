import { formatTime, localDateOf } from "@/lib/i18n/format.shared";

/** A free start with the people who are free for it. */
export type FreeSlot = { startsAt: string; staffIds: string[] };

export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];

/** Free starts by the shop's local date, in the order they came. */
export function slotsByDate(slots: readonly FreeSlot[], timeZone: string): Record<string, FreeSlot[]> {
  const byDate: Record<string, FreeSlot[]> = {};
  for (const slot of slots) {
    const date = localDateOf(slot.startsAt, timeZone);
    byDate[date] ??= [];
    byDate[date].push(slot);
  }
  return byDate;
}

/** The starts of one day in the parts that have any: morning before 12, evening from 18 by the shop's clock. */
export function groupByDayPart(
  slots: readonly FreeSlot[],
  timeZone: string,
): { part: DayPart; slots: FreeSlot[] }[] {
  const partOf = ({ startsAt }: FreeSlot): DayPart => {
    const hour = Number(formatTime(startsAt, timeZone, "ro").slice(0, 2));
    if (hour < 12) return "morning";
    return hour < 18 ? "afternoon" : "evening";
  };
  return dayParts
    .map((part) => ({ part, slots: slots.filter((slot) => partOf(slot) === part) }))
    .filter((group) => group.slots.length > 0);
}

/** The local date `days` after another. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Whether somebody in `visitorZone` would read another time on their own clock at that instant. */
export function isOtherClock(instant: string, shopZone: string, visitorZone: string): boolean {
  if (!visitorZone || visitorZone === shopZone) return false;
  const read = (zone: string) => `${localDateOf(instant, zone)} ${formatTime(instant, zone, "ro")}`;
  return read(shopZone) !== read(visitorZone);
}
