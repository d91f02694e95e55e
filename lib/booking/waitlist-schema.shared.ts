/** The vocabulary of the waiting list, shared with the browser. */
import { z } from "zod";
import { contactInputSchema } from "@/lib/contacts/schema";
import { optionalText } from "@/lib/core/text.shared";
import { weekdays } from "./availability/types.shared";

export const waitlistStatuses = ["waiting", "offered", "booked", "cancelled"] as const;

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);
const wishFields = {
  serviceIds: z.array(z.uuid()).min(1).max(10),
  /** Missing or empty = anybody. */
  staffIds: z.array(z.uuid()).max(50).optional(),
  /** Local dates, both inclusive. */
  fromDate: z.iso.date(),
  toDate: z.iso.date(),
  /** Wall time of the start, both inclusive. */
  fromTime: wallTime.optional(),
  toTime: wallTime.optional(),
  /** Missing or empty = every day. */
  weekdays: z.array(z.enum(weekdays)).max(7).optional(),
  notes: optionalText(500),
};
const isOrdered = (wish: { fromDate: string; toDate: string; fromTime?: string; toTime?: string }) =>
  wish.fromDate <= wish.toDate && (wish.fromTime ?? "00:00") < (wish.toTime ?? "24:00");
const order = { path: ["toDate"], message: "range_order" };

/** The shop puts somebody on the list. `consent`: the client said that they want to hear of it. */
export const joinWaitlistSchema = z
  .strictObject({
    ...wishFields,
    contactId: z.uuid().optional(),
    contact: contactInputSchema.optional(),
    consent: z.boolean().default(false),
    priority: z.number().int().min(-10).max(10).optional(),
  })
  .refine((value) => (value.contactId === undefined) !== (value.contact === undefined), {
    path: ["contact"],
    message: "contact_or_contact_id",
  })
  .refine(isOrdered, order);
export type JoinWaitlist = z.infer<typeof joinWaitlistSchema>;

/** Somebody asks to be told; without consent there is nothing that could be sent. */
export const joinWaitlistPubliclySchema = z
  .strictObject({ ...wishFields, contact: contactInputSchema, consent: z.literal(true) })
  .refine(isOrdered, order);

export const updateWaitlistSchema = z.strictObject({
  priority: z.number().int().min(-10).max(10).optional(),
  notes: optionalText(500),
});
export type UpdateWaitlist = z.infer<typeof updateWaitlistSchema>;

export const waitlistEntrySchema = z.object({
  id: z.string(),
  status: z.enum(waitlistStatuses),
  contact: z.object({
    id: z.string(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  /** Empty = anybody. */
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  fromDate: z.string(),
  toDate: z.string(),
  fromTime: z.string(),
  toTime: z.string(),
  weekdays: z.array(z.string()),
  priority: z.number().int(),
  source: z.string(),
  notes: z.string().nullable(),
  appointmentId: z.string().nullable(),
  /** The slot that is kept for them right now. */
  offer: z.object({ startsAt: z.string(), expiresAt: z.string() }).nullable(),
  createdAt: z.string(),
});
export type WaitlistEntryView = z.infer<typeof waitlistEntrySchema>;

export const listWaitlistSchema = z.object({
  status: z.enum(waitlistStatuses).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type ListWaitlist = z.infer<typeof listWaitlistSchema>;

export const joinedWaitlistSchema = z.object({ id: z.string(), status: z.enum(waitlistStatuses) });

/** A slot as the person sees it to whom it is offered. */
export const offerViewSchema = z.object({
  status: z.enum(["open", "accepted", "declined", "expired", "lost"]),
  startsAt: z.string(),
  endsAt: z.string(),
  expiresAt: z.string(),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  staff: z.object({ id: z.string(), name: z.string() }),
  business: z.object({ slug: z.string(), name: z.string(), timeZone: z.string() }),
  /** The terms of the visit, to be read before saying yes. */
  policyText: z.string().nullable(),
  /** The link of the visit, once accepted. */
  manageToken: z.string().nullable(),
  /** It is kept until its deposit is paid; the manage link shows how. */
  isDepositDue: z.boolean(),
});
export type OfferView = z.infer<typeof offerViewSchema>;
