/** The vocabulary of working hours, shared with the browser. Wall time runs past midnight up to "48:00". */
import { z } from "zod";
import { weekdays } from "./availability/types.shared";

const wallTime = z.string().regex(/^([0-3]\d|4[0-8]):[0-5]\d$/);
const wallRange = z
  .tuple([wallTime, wallTime])
  .refine(([from, to]) => from < to, "range_order")
  .refine(([from]) => from < "24:00", "range_start")
  .refine(([, to]) => to <= "48:00", "range_end");
export const wallRanges = z.array(wallRange).max(10);

const weekOf = <T extends z.ZodType>(day: T) =>
  z.strictObject(
    Object.fromEntries(weekdays.map((name) => [name, day.optional()])) as Record<
      (typeof weekdays)[number],
      z.ZodOptional<T>
    >,
  );

/** Hours as they are kept. */
export const hoursSchema = z.strictObject({
  weekly: weekOf(wallRanges),
  breaks: weekOf(wallRanges).optional(),
  overrides: z.record(z.iso.date(), wallRanges).optional(),
});
export type Hours = z.infer<typeof hoursSchema>;

/** Ranges of one day that leave each other alone, as people write them. */
export const separateRanges = wallRanges.refine((ranges) => !overlaps(ranges), "range_overlap");

/** Hours as they are written: no two ranges of a day overlap, nor a night its next morning. */
export const writtenHoursSchema = hoursSchema
  .extend({
    breaks: weekOf(separateRanges).optional(),
    overrides: z.record(z.iso.date(), separateRanges).optional(),
  })
  .superRefine(({ weekly }, issues) => {
    for (const day of overlappingDays(weekly))
      issues.addIssue({ code: "custom", message: "range_overlap", path: ["weekly", day] });
  });

type Ranges = readonly (readonly [string, string])[];

/** The days of a week whose ranges meet one another or the night of the day before. */
export function overlappingDays(week: Hours["weekly"]): (typeof weekdays)[number][] {
  return weekdays.filter((day, index) => {
    const before = weekdays[(index + 6) % 7];
    const night = (before ? (week[before] ?? []) : [])
      .filter(([, to]) => to > "24:00")
      .map(([, to]): [string, string] => ["00:00", earlier(to)]);
    return overlaps([...night, ...(week[day] ?? [])]);
  });
}

function overlaps(ranges: Ranges): boolean {
  const sorted = [...ranges].sort(([a], [b]) => a.localeCompare(b));
  return sorted.some(([from], index) => index > 0 && (sorted[index - 1]?.[1] ?? "") > from);
}

function earlier(time: string): string {
  return `${String(Number(time.slice(0, 2)) - 24).padStart(2, "0")}${time.slice(2)}`;
}
