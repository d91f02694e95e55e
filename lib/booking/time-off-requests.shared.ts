/** The vocabulary of asking for time off, shared with the browser. */
import { z } from "zod";
import { optionalLine } from "@/lib/core/text.shared";
import { timeOffStatuses } from "./time-off-schema.shared";

export const timeOffRequestSchema = z.object({
  id: z.string(),
  staff: z.object({ id: z.string(), name: z.string() }),
  startsAt: z.string(),
  endsAt: z.string(),
  reason: z.string().nullable(),
  status: z.enum(timeOffStatuses),
  requestedAt: z.string(),
  decidedAt: z.string().nullable(),
  /** What was said with the decision. */
  decisionNote: z.string().nullable(),
  /** Standing visits in that time, while it is open; they stay when it is approved. */
  visits: z.number().int(),
  /** The reader asked for it, and may take it back. */
  isOwn: z.boolean(),
});
export type TimeOffRequest = z.infer<typeof timeOffRequestSchema>;

export const requestTimeOffSchema = z
  .strictObject({ startsAt: z.iso.datetime(), endsAt: z.iso.datetime(), reason: optionalLine(200) })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) < Date.parse(endsAt), {
    path: ["endsAt"],
    message: "range_order",
  });
export type RequestTimeOff = z.infer<typeof requestTimeOffSchema>;

export const decideTimeOffSchema = z.strictObject({ note: optionalLine(200) });
export type DecideTimeOff = z.infer<typeof decideTimeOffSchema>;

export const listTimeOffRequestsSchema = z.object({ status: z.enum(timeOffStatuses).optional() });
