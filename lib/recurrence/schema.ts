/** The vocabulary of recurring visits, shared with the browser. */
import { z } from "zod";
import { appointmentSchema, bookAppointmentSchema, updateAppointmentSchema } from "@/lib/booking/schema";
import { contactInputSchema } from "@/lib/contacts/schema";
import { optionalText } from "@/lib/core/text.shared";
import { maxVisits } from "./occurrences.shared";

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const frequencies = ["weekly", "monthly"] as const;

const ruleFields = {
  frequency: z.enum(frequencies),
  interval: z.number().int().min(1).max(26),
  /** Local date of the first visit. */
  fromDate: z.iso.date(),
  /** Wall time of the shop. */
  wallTime,
  count: z.number().int().min(2).max(maxVisits).optional(),
  untilDate: z.iso.date().optional(),
};
type End = { count?: number | undefined; untilDate?: string | undefined };
const hasOneEnd = ({ count, untilDate }: End) => (count === undefined) !== (untilDate === undefined);
const oneEnd = { path: ["count"], message: "count_or_until" };

const visitFields = {
  serviceIds: bookAppointmentSchema.shape.serviceIds,
  staffId: z.uuid(),
};

export const previewSeriesSchema = z
  .strictObject({ ...ruleFields, ...visitFields })
  .refine(hasOneEnd, oneEnd);
export type PreviewSeries = z.infer<typeof previewSeriesSchema>;

export const createSeriesSchema = z
  .strictObject({
    ...ruleFields,
    ...visitFields,
    contactId: z.uuid().optional(),
    contact: contactInputSchema.optional(),
    notes: optionalText(1000),
    /** Dates of the rule on which nobody comes. */
    skipDates: z.array(z.iso.date()).max(maxVisits).optional(),
    /** Another start for single dates of the rule. */
    changes: z.record(z.iso.date(), z.iso.datetime()).optional(),
    /** Also where the barber does not work; overlaps are never allowed. */
    allowOutsideHours: z.boolean().optional(),
  })
  .refine(hasOneEnd, oneEnd)
  .refine((value) => (value.contactId === undefined) !== (value.contact === undefined), {
    path: ["contact"],
    message: "contact_or_contact_id",
  });
export type CreateSeries = z.infer<typeof createSeriesSchema>;

/** How a date of the rule stands: `closed` is free, but the barber does not work then. */
export const dateStates = ["free", "taken", "closed", "past"] as const;
export const seriesDateSchema = z.object({
  date: z.string(),
  startsAt: z.string(),
  state: z.enum(dateStates),
  /** Free starts of the same day with the same person, the nearest first; only where the wanted one cannot be had. */
  alternatives: z.array(z.string()),
});
export type SeriesDate = z.infer<typeof seriesDateSchema>;
export const seriesPreviewSchema = z.object({
  dates: z.array(seriesDateSchema),
  durationMin: z.number().int(),
  /** Of one visit. */
  totalCents: z.number().int(),
  currency: z.string(),
});
export type SeriesPreview = z.infer<typeof seriesPreviewSchema>;

export const seriesSchema = z.object({
  id: z.string(),
  frequency: z.enum(frequencies),
  interval: z.number().int(),
  fromDate: z.string(),
  wallTime: z.string(),
  contact: z.object({ id: z.string(), name: z.string().nullable() }),
  staff: z.object({ id: z.string(), name: z.string() }),
  /** Local date of the last visit that is not cancelled; null when none is left. */
  lastDate: z.string().nullable(),
  visits: z.array(
    appointmentSchema
      .pick({ id: true, status: true, startsAt: true, endsAt: true, staff: true })
      .extend({ date: z.string() }),
  ),
});
export type SeriesView = z.infer<typeof seriesSchema>;

export const seriesScopes = ["this", "following", "all"] as const;
export type SeriesScope = (typeof seriesScopes)[number];

/** `startsAt` is the new start of the visit that is named; the others move by as many days and to the same wall time. */
export const updateSeriesSchema = z.strictObject({
  ...updateAppointmentSchema.pick({
    startsAt: true,
    staffId: true,
    serviceIds: true,
    durationMin: true,
    notes: true,
    version: true,
    allowOutsideHours: true,
  }).shape,
  scope: z.enum(seriesScopes),
  /** Visits that cannot follow keep their time instead of refusing the change. */
  skipConflicts: z.boolean().optional(),
});
export type UpdateSeries = z.infer<typeof updateSeriesSchema>;
export const cancelSeriesSchema = z.strictObject({ scope: z.enum(seriesScopes), reason: optionalText(500) });
export type CancelSeries = z.infer<typeof cancelSeriesSchema>;
export const extendSeriesSchema = z.strictObject({
  count: z.number().int().min(1).max(maxVisits),
  skipDates: z.array(z.iso.date()).max(maxVisits).optional(),
});
export type ExtendSeries = z.infer<typeof extendSeriesSchema>;

/** What a change did: the visits that were changed, and those that kept their time because the new one was taken. */
export const seriesChangeSchema = z.object({
  appointments: z.array(appointmentSchema),
  kept: z.array(z.object({ id: z.string(), startsAt: z.string() })),
});
export type SeriesChange = z.infer<typeof seriesChangeSchema>;
