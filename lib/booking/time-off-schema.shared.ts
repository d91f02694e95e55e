/** The vocabulary of absences and blocks, shared with the browser. */
import { z } from "zod";
import { optionalLine } from "@/lib/core/text.shared";

/** An absence of a person, or time kept free in the calendar. */
export const timeOffKinds = ["absence", "block"] as const;
/** Only what is approved takes time. */
export const timeOffStatuses = ["requested", "approved", "declined"] as const;

export const timeOffSchema = z.object({
  id: z.string(),
  staffId: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  reason: z.string().nullable(),
  kind: z.enum(timeOffKinds),
  status: z.enum(timeOffStatuses),
});
export type TimeOffView = z.infer<typeof timeOffSchema>;
const inOrder = (value: { startsAt: string; endsAt: string }) =>
  Date.parse(value.startsAt) < Date.parse(value.endsAt);
const rangeOrder = { path: ["endsAt"], message: "range_order" };
export const createTimeOffSchema = z
  .strictObject({
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    reason: optionalLine(200),
    kind: z.enum(timeOffKinds).optional(),
  })
  .refine(inOrder, rangeOrder);
export type CreateTimeOff = z.infer<typeof createTimeOffSchema>;
/** Both ends together; `staffId` gives it to somebody else. */
export const updateTimeOffSchema = z
  .strictObject({
    startsAt: z.iso.datetime(),
    endsAt: z.iso.datetime(),
    reason: optionalLine(200),
    staffId: z.uuid().optional(),
  })
  .refine(inOrder, rangeOrder);
export type UpdateTimeOff = z.infer<typeof updateTimeOffSchema>;
/** Instants; without them what has not ended yet. */
export const listTimeOffSchema = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type ListTimeOff = z.infer<typeof listTimeOffSchema>;
