/**
 * The vocabulary of the agent's tools: names, inputs and results.
 * It sits low so that the built-in model, the real providers and the tools themselves speak of the same things.
 * No input names a tenant, a contact or a conversation: the server fills those in.
 */
import { z } from "zod";

export const toolNames = [
  "list_services",
  "list_staff",
  "find_slots",
  "book_appointment",
  "reschedule_appointment",
  "cancel_appointment",
  "confirm_appointment",
  "my_appointments",
  "my_usual",
  "business_info",
  "get_policies",
  "walk_in_wait",
  "join_waitlist",
  "my_waitlist",
  "leave_waitlist",
  "save_contact",
  "hand_over",
] as const;
export type ToolName = (typeof toolNames)[number];

const localDate = z.iso.date();
const localTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const instant = z.iso.datetime();

/** A free start. `date`, `time` are wall time in the shop's zone; `startsAt` is the UTC instant to pass back. */
export const offeredSlotSchema = z.object({
  startsAt: instant,
  date: localDate,
  time: localTime,
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type OfferedSlot = z.infer<typeof offeredSlotSchema>;

export const toolAppointmentSchema = z.object({
  id: z.string(),
  status: z.string(),
  startsAt: instant,
  date: localDate,
  time: localTime,
  endTime: localTime,
  staff: z.object({ id: z.string(), name: z.string() }),
  services: z.array(z.object({ id: z.string(), name: z.string() })),
  totalCents: z.number().int(),
  currency: z.string(),
  /** A deposit that the visit waits for: tell the amount, until when, and the code or link to pay it. */
  toPay: z
    .object({
      amountCents: z.number().int(),
      dueDate: localDate.nullable(),
      dueTime: localTime.nullable(),
      /** PIX copy-and-paste code, where the shop takes it. */
      pixCode: z.string().nullable(),
      link: z.string(),
    })
    .nullish(),
});
export type ToolAppointment = z.infer<typeof toolAppointmentSchema>;

/** Why a write did not happen. `needs_confirmation`: the proposal is stored; call again once the customer has said yes. */
export const refusalReasons = [
  "needs_confirmation",
  "slot_taken",
  "not_offered",
  "not_found",
  "too_late",
  "too_many",
  "invalid",
] as const;

const refusal = z.object({
  ok: z.literal(false),
  reason: z.enum(refusalReasons),
  alternatives: z.array(offeredSlotSchema).optional(),
});
const appointmentResult = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), appointment: toolAppointmentSchema }),
  refusal,
]);

const named = z.object({ id: z.string(), name: z.string() });

const waitlistEntry = z.object({
  id: z.string(),
  services: z.array(named),
  /** Empty = anybody. */
  staff: z.array(named),
  from: localDate,
  to: localDate,
  /** False without an e-mail address: ask for one, else nobody can tell them of a free time. */
  canBeTold: z.boolean(),
});
export type ToolWaitlistEntry = z.infer<typeof waitlistEntry>;
const waitlistResult = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), entry: waitlistEntry }),
  refusal,
]);

export const toolInputs = {
  list_services: z.object({}),
  list_staff: z.object({ serviceIds: z.array(z.string()).optional() }),
  find_slots: z.object({
    serviceIds: z.array(z.string()).min(1),
    staffId: z.string().optional().describe('A staff id from list_staff, or "any"'),
    from: localDate,
    to: localDate.describe("Inclusive; at most 31 days after `from`"),
    timeFrom: localTime.optional().describe("Only starts at or after this wall time"),
    timeTo: localTime.optional().describe("Only starts at or before this wall time"),
    around: localTime.optional().describe("Sort by nearness to this wall time"),
    limit: z.number().int().min(1).max(20).optional(),
  }),
  book_appointment: z.object({
    serviceIds: z.array(z.string()).min(1),
    staffId: z.string().describe('A staff id, or "any"'),
    startsAt: instant.describe("A start returned by find_slots in this conversation"),
    notes: z.string().max(500).optional(),
  }),
  reschedule_appointment: z.object({
    appointmentId: z.string(),
    startsAt: instant.describe("A start returned by find_slots in this conversation"),
    staffId: z.string().optional(),
  }),
  cancel_appointment: z.object({ appointmentId: z.string(), reason: z.string().max(300).optional() }),
  confirm_appointment: z.object({ appointmentId: z.string() }),
  my_appointments: z.object({}),
  my_usual: z.object({}),
  business_info: z.object({}),
  get_policies: z.object({}),
  walk_in_wait: z.object({
    serviceIds: z.array(z.string()).optional(),
    staffId: z.string().optional().describe("A staff id from list_staff; leave out for anybody"),
  }),
  join_waitlist: z.object({
    serviceIds: z.array(z.string()).min(1),
    staffId: z.string().optional().describe('A staff id from list_staff, or "any"'),
    from: localDate,
    to: localDate.describe("Inclusive; at most 61 days after `from`"),
    timeFrom: localTime.optional(),
    timeTo: localTime.optional(),
  }),
  my_waitlist: z.object({}),
  leave_waitlist: z.object({ entryId: z.string() }),
  save_contact: z.object({
    name: z.string().min(1).max(120).optional(),
    phone: z.string().max(40).optional(),
    email: z.string().max(200).optional(),
  }),
  hand_over: z.object({ reason: z.string().max(300), urgency: z.enum(["normal", "high"]).optional() }),
} satisfies Record<ToolName, z.ZodType>;

export const toolResults = {
  list_services: z.object({
    currency: z.string(),
    services: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        description: z.string().nullable(),
        category: z.string().nullable(),
        durationMin: z.number().int(),
        priceCents: z.number().int(),
      }),
    ),
    /** Extras that are booked together with one of the services named. */
    addOns: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          durationMin: z.number().int(),
          priceCents: z.number().int(),
          withServiceIds: z.array(z.string()),
        }),
      )
      .optional(),
  }),
  list_staff: z.object({
    staff: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        serviceIds: z.array(z.string()),
        /** Only what differs from the price list. */
        ownTerms: z
          .array(
            z.object({ serviceId: z.string(), durationMin: z.number().int(), priceCents: z.number().int() }),
          )
          .optional(),
      }),
    ),
  }),
  find_slots: z.object({
    slots: z.array(offeredSlotSchema),
    /** Days of the query on which nobody works for these services. */
    closedDates: z.array(localDate),
    durationMin: z.number().int(),
    totalCents: z.number().int(),
    currency: z.string(),
  }),
  book_appointment: appointmentResult,
  reschedule_appointment: appointmentResult,
  cancel_appointment: appointmentResult,
  confirm_appointment: appointmentResult,
  my_appointments: z.object({ appointments: z.array(toolAppointmentSchema) }),
  /** What this customer has most often; null before they have a habit. */
  my_usual: z.object({
    usual: z
      .object({
        services: z.array(named),
        staff: named,
        times: z.number().int(),
      })
      .nullable(),
  }),
  business_info: z.object({
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    timeZone: z.string(),
    /** Opening ranges per weekday, the union over the staff: { mon: [["09:00","19:00"]], …, sun: [] }. */
    hours: z.record(z.string(), z.array(z.tuple([z.string(), z.string()]))),
    /** Dates of the coming 60 days that differ; no ranges = closed. */
    specialDays: z
      .array(
        z.object({ date: localDate, name: z.string(), ranges: z.array(z.tuple([z.string(), z.string()])) }),
      )
      .optional(),
    notes: z.string().nullable(),
  }),
  /** Amounts are minor units; only services that ask for something are listed. */
  get_policies: z.object({
    currency: z.string(),
    /** Customers may move or cancel until so long before the start. */
    changeLimitMin: z.number().int(),
    services: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        depositCents: z.number().int(),
        freeCancelMin: z.number().int(),
        lateCancelFeeCents: z.number().int(),
        noShowFeeCents: z.number().int(),
      }),
    ),
  }),
  /** `not_told`: walk-ins are welcome, the shop does not say how long it takes. */
  walk_in_wait: z.object({
    state: z.enum(["open", "full", "closed", "not_told", "no_walk_ins"]),
    waitMin: z.number().int().nullable(),
    /** People who wait already. */
    ahead: z.number().int(),
  }),
  join_waitlist: waitlistResult,
  my_waitlist: z.object({ entries: z.array(waitlistEntry) }),
  leave_waitlist: waitlistResult,
  save_contact: z.object({ ok: z.boolean(), name: z.string().nullable(), phone: z.string().nullable() }),
  hand_over: z.object({ ok: z.boolean() }),
} satisfies Record<ToolName, z.ZodType>;

export type ToolInput<N extends ToolName> = z.infer<(typeof toolInputs)[N]>;
export type ToolResult<N extends ToolName> = z.infer<(typeof toolResults)[N]>;

/** What every turn carries to the model beside the prompt, as `providerOptions.atende`. */
export const turnContextSchema = z.object({
  now: instant,
  timeZone: z.string(),
  locale: z.enum(["en", "pt-BR", "ro"]),
  country: z.string().length(2),
  personality: z.enum(["formal", "casual", "friendly", "professional"]),
  businessName: z.string(),
  agentName: z.string(),
  contact: z.object({ name: z.string().nullable(), phone: z.string().nullable() }),
});
export type TurnContext = z.infer<typeof turnContextSchema>;
