/** The vocabulary of the queue at the door, shared with the browser. */
import { z } from "zod";
import { contactInputSchema } from "@/lib/contacts/schema";
import { optionalText } from "@/lib/core/text.shared";

export const waitStates = ["open", "closed", "full"] as const;

/** What somebody hears who asks how long it takes without an appointment. */
export const waitEstimateSchema = z.object({
  /** `full`: open, but nothing fits before closing time. */
  state: z.enum(waitStates),
  /** Minutes until the person could start; null unless open. */
  waitMin: z.number().int().nullable(),
  /** Null unless open. */
  startsAt: z.string().nullable(),
  staff: z.object({ id: z.string(), name: z.string() }).nullable(),
  /** People who wait already. */
  ahead: z.number().int(),
  /** When work begins again; null while open, and when nobody has hours in the next two weeks. */
  opensAt: z.string().nullable(),
});
export type WaitEstimate = z.infer<typeof waitEstimateSchema>;

export const walkInStatuses = ["waiting", "called", "seated", "left"] as const;
export type WalkInStatus = (typeof walkInStatuses)[number];

const named = z.object({ id: z.string(), name: z.string() });

/** Somebody at the door. `estimate` only while they wait; null when nothing fits into the rest of the day. */
export const walkInSchema = z.object({
  id: z.string(),
  status: z.enum(walkInStatuses),
  contact: z.object({ id: z.string(), name: z.string().nullable(), phone: z.string().nullable() }),
  services: z.array(named),
  /** Null = anybody. */
  staff: named.nullable(),
  source: z.string(),
  notes: z.string().nullable(),
  quotedMin: z.number().int().nullable(),
  joinedAt: z.string(),
  calledAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  appointmentId: z.string().nullable(),
  estimate: z.object({ startsAt: z.string(), waitMin: z.number().int(), staff: named }).nullable(),
});
export type WalkInView = z.infer<typeof walkInSchema>;

export const chairStates = ["free", "busy", "expecting", "off"] as const;

/**
 * One person's chair right now. `until`: free until the next visit or closing time, busy or expecting until the visit's
 * end (`isLate` once that has passed), off until work begins again today (null = not today).
 */
export const chairSchema = z.object({
  staff: z.object({ id: z.string(), name: z.string(), color: z.string() }),
  state: z.enum(chairStates),
  until: z.string().nullable(),
  isLate: z.boolean(),
  client: z.string().nullable(),
  appointmentId: z.string().nullable(),
});
export type ChairView = z.infer<typeof chairSchema>;

export const queueSchema = z.object({
  /** In order: those who were called, then who came first. */
  waiting: z.array(walkInSchema),
  /** Seated or left today, the latest first. */
  done: z.array(walkInSchema),
  chairs: z.array(chairSchema),
  today: z.object({
    served: z.number().int(),
    left: z.number().int(),
    /** Of those who were served, from the door to the chair. */
    averageWaitMin: z.number().int().nullable(),
  }),
});
export type QueueView = z.infer<typeof queueSchema>;

export const joinQueueSchema = z
  .strictObject({
    serviceIds: z.array(z.uuid()).min(1).max(10),
    /** Missing or null = anybody. */
    staffId: z.uuid().nullable().optional(),
    contactId: z.uuid().optional(),
    contact: contactInputSchema.optional(),
    notes: optionalText(500),
  })
  .refine((value) => (value.contactId === undefined) !== (value.contact === undefined), {
    path: ["contact"],
    message: "contact_or_contact_id",
  });
export type JoinQueue = z.infer<typeof joinQueueSchema>;

/** `staffId`: into this person's chair; missing = whom they wished for, or whoever is free. */
export const seatWalkInSchema = z.strictObject({ staffId: z.uuid().optional() });
export type SeatWalkIn = z.infer<typeof seatWalkInSchema>;

/** Without services the shop's first one is meant. */
export const waitQuerySchema = z.object({
  serviceIds: z
    .string()
    .transform((value) => value.split(","))
    .pipe(z.array(z.uuid()).min(1).max(10))
    .optional(),
  staffId: z.uuid().optional(),
});
export type WaitQuery = z.infer<typeof waitQuerySchema>;

/** Who could take somebody, and when; part of the answer when a chair is taken. */
export const freeChairSchema = z.object({ staff: named, startsAt: z.string() });
export type FreeChair = z.infer<typeof freeChairSchema>;
