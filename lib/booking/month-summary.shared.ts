/** The vocabulary of the month view, shared with the browser. */
import { z } from "zod";
import { appointmentStatuses } from "./schema";

/** Six whole weeks. */
const maxSummaryDays = 42;
/** So many visits of a date are named, the rest are counted. */
export const namedVisits = 3;

const list = <T extends z.ZodType<string, string>>(item: T) =>
  z
    .string()
    .transform((value) => value.split(","))
    .pipe(z.array(item).min(1).max(200))
    .optional();
const dayMs = 86_400_000;

/** Local dates, inclusive. Without `status` everything but the cancelled. */
export const monthSummaryQuerySchema = z
  .object({
    from: z.iso.date(),
    to: z.iso.date(),
    staffIds: list(z.uuid()),
    status: list(z.enum(appointmentStatuses)),
  })
  .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < maxSummaryDays * dayMs, {
    path: ["to"],
    message: "range_order",
  });
export type MonthSummaryQuery = z.infer<typeof monthSummaryQuerySchema>;

export const daySummarySchema = z.object({
  /** Local date. */
  date: z.string(),
  count: z.number().int(),
  /** Minutes that visits take; without those who did not come. */
  bookedMin: z.number().int(),
  /** Minutes that the wanted people work, breaks and absences taken out; 0 = closed. */
  openMin: z.number().int(),
  /** The first few, in order of time. */
  visits: z.array(
    z.object({
      id: z.string(),
      startsAt: z.string(),
      status: z.enum(appointmentStatuses),
      client: z.string().nullable(),
      color: z.string().nullable(),
    }),
  ),
});
export type DaySummary = z.infer<typeof daySummarySchema>;
