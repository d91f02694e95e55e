/** The vocabulary of booking, shared with the browser. Views are what the API answers; inputs are what it takes. */
import { z } from "zod";
import { contactInputSchema } from "@/lib/contacts/schema";
import { centsSchema } from "@/lib/core/money.shared";
import { lineSchema, optionalLine, optionalText, orNull } from "@/lib/core/text.shared";
import { weekdays } from "./availability/types.shared";
import { serviceColors } from "./catalogue-schema.shared";
import { visitDepositSchema } from "./deposit.shared";
import { hoursSchema, separateRanges, wallRanges, writtenHoursSchema } from "./hours-schema.shared";

export {
  type CreateResource,
  type CreateService,
  createResourceSchema,
  createServiceSchema,
  orderServicesSchema,
  type ResourceView,
  resourceSchema,
  type ServiceVariant,
  type ServiceView,
  segmentsSchema,
  serviceSchema,
  type UpdateResource,
  type UpdateService,
  updateResourceSchema,
  updateServiceSchema,
} from "./catalogue-schema.shared";
export { type Hours, hoursSchema, writtenHoursSchema } from "./hours-schema.shared";
export {
  type CreateTimeOff,
  createTimeOffSchema,
  type ListTimeOff,
  listTimeOffSchema,
  type TimeOffView,
  timeOffSchema,
  type UpdateTimeOff,
  updateTimeOffSchema,
} from "./time-off-schema.shared";
export { serviceColors, weekdays };

export const appointmentStatuses = [
  "scheduled",
  "confirmed",
  "in_progress",
  "completed",
  "cancelled",
  "no_show",
] as const;
export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** The allowed moves; `cancelled` and `no_show` come back only through `reopen`, which checks the slot again. */
export const statusTransitions: Record<AppointmentStatus, readonly AppointmentStatus[]> = {
  scheduled: ["confirmed", "in_progress", "completed", "cancelled", "no_show"],
  confirmed: ["in_progress", "completed", "cancelled", "no_show"],
  in_progress: ["completed", "cancelled"],
  completed: ["in_progress"],
  cancelled: ["scheduled"],
  no_show: ["scheduled"],
};

export const appointmentSources = ["dashboard", "public", "agent", "api", "walk_in", "import"] as const;
export type AppointmentSource = (typeof appointmentSources)[number];

const idSchema = z.uuid();
const minutes = (min: number, max: number) => z.number().int().min(min).max(max);

export const holidaySchema = z.object({
  id: z.string(),
  /** Local date. */
  date: z.string(),
  name: z.string(),
  /** The shop's hours on that date; [] = closed. */
  ranges: wallRanges,
});
export type HolidayView = z.infer<typeof holidaySchema>;
export const createHolidaySchema = z.strictObject({
  date: z.iso.date(),
  name: lineSchema(80),
  ranges: separateRanges.optional(),
});
export type CreateHoliday = z.infer<typeof createHolidaySchema>;
export const addHolidaysSchema = z.strictObject({ holidays: z.array(createHolidaySchema).min(1).max(100) });
/** What was added, with the standing visits of that day. */
export const addedHolidaySchema = holidaySchema.extend({ visits: z.number().int() });
export const updateHolidaySchema = createHolidaySchema.omit({ date: true }).partial();
export type UpdateHoliday = z.infer<typeof updateHolidaySchema>;
export const listHolidaysSchema = z.object({ from: z.iso.date().optional(), to: z.iso.date().optional() });
export type ListHolidays = z.infer<typeof listHolidaysSchema>;
export const presetsQuerySchema = z.object({ year: z.coerce.number().int().min(2000).max(2100) });
export const holidayPresetSchema = z.object({ date: z.string(), name: z.string(), isAdded: z.boolean() });
export type HolidayPreset = z.infer<typeof holidayPresetSchema>;

/** One person's own length and price of a service; null = the catalogue's. */
export const staffVariantSchema = z.strictObject({
  serviceId: idSchema,
  durationMin: minutes(5, 1440).nullable(),
  priceCents: centsSchema.nullable(),
});
export type StaffVariant = z.infer<typeof staffVariantSchema>;

export const staffSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  bio: z.string().nullable(),
  color: z.string(),
  position: z.number().int(),
  isActive: z.boolean(),
  /** The file of their picture. */
  photoId: z.string().nullable(),
  serviceIds: z.array(z.string()),
  /** Only those of their services that differ from the catalogue. */
  variants: z.array(staffVariantSchema).optional(),
  hours: hoursSchema,
});
export type StaffView = z.infer<typeof staffSchema>;

export const createStaffSchema = z.strictObject({
  name: lineSchema(120),
  email: orNull(z.email().max(200)).optional(),
  phone: optionalLine(40),
  bio: optionalText(1000),
  color: z.enum(serviceColors).optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  isActive: z.boolean().optional(),
  /** What they do; missing = every service there is today. */
  serviceIds: z.array(idSchema).max(500).optional(),
  /** Replaces all of their own lengths and prices. */
  variants: z.array(staffVariantSchema).max(100).optional(),
  hours: writtenHoursSchema.optional(),
});
export type CreateStaff = z.infer<typeof createStaffSchema>;
export const updateStaffSchema = createStaffSchema.partial();
export type UpdateStaff = z.infer<typeof updateStaffSchema>;

export const availabilityQuerySchema = z.object({
  serviceIds: z
    .string()
    .transform((value) => value.split(","))
    .pipe(z.array(idSchema).min(1).max(10)),
  staffId: z.union([z.literal("any"), idSchema]).optional(),
  from: z.iso.date(),
  to: z.iso.date(),
  /** Lets a visit be moved over its own time. */
  excludeAppointmentId: idSchema.optional(),
});
export const slotSchema = z.object({ startsAt: z.string(), staffIds: z.array(z.string()) });

export const appointmentSchema = z.object({
  id: z.string(),
  status: z.enum(appointmentStatuses),
  startsAt: z.string(),
  endsAt: z.string(),
  staff: z.object({ id: z.string(), name: z.string() }),
  services: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      durationMin: z.number().int(),
      priceCents: z.number().int(),
      color: z.string(),
    }),
  ),
  contact: z.object({
    id: z.string(),
    name: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
  }),
  totalCents: z.number().int(),
  currency: z.string(),
  source: z.enum(appointmentSources),
  conversationId: z.string().nullable(),
  notes: z.string().nullable(),
  /** Null when none was asked. */
  deposit: visitDepositSchema.nullable(),
  /** The series it belongs to and the local date that the rule gave it. */
  series: z.object({ id: z.string(), date: z.string() }).nullable(),
  cancelReason: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
});
export type AppointmentView = z.infer<typeof appointmentSchema>;

/** Instants; `status` may name several, separated by commas. */
export const listAppointmentsSchema = z.object({
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
  staffId: idSchema.optional(),
  status: z
    .string()
    .transform((value) => value.split(","))
    .pipe(z.array(z.enum(appointmentStatuses)).min(1))
    .optional(),
  contactId: idSchema.optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(1000),
});
export type ListAppointments = z.infer<typeof listAppointmentsSchema>;

/** The services of one visit, in order. */
export const visitServiceIds = z.array(idSchema).min(1).max(10);

export const bookAppointmentSchema = z
  .strictObject({
    serviceIds: visitServiceIds,
    staffId: z.union([z.literal("any"), idSchema]).default("any"),
    startsAt: z.iso.datetime(),
    contactId: idSchema.optional(),
    contact: contactInputSchema.optional(),
    notes: optionalText(1000),
    holdId: idSchema.optional(),
    /** The front desk may book outside hours and notice; overlaps are never allowed. Needs a signed-in member. */
    allowOutsideHours: z.boolean().optional(),
  })
  .refine((value) => (value.contactId === undefined) !== (value.contact === undefined), {
    path: ["contact"],
    message: "contact_or_contact_id",
  });
export type BookAppointment = z.infer<typeof bookAppointmentSchema>;

/** PUT moves or edits. `version` refuses the change when somebody else was first. */
export const updateAppointmentSchema = z.strictObject({
  startsAt: z.iso.datetime().optional(),
  staffId: idSchema.optional(),
  serviceIds: visitServiceIds.optional(),
  durationMin: minutes(5, 1440).optional(),
  notes: optionalText(1000),
  contactId: idSchema.optional(),
  version: z.number().int().optional(),
  allowOutsideHours: z.boolean().optional(),
});
export type UpdateAppointment = z.infer<typeof updateAppointmentSchema>;

export const statusActions = ["confirm", "start", "complete", "cancel", "no-show", "reopen"] as const;
export type StatusAction = (typeof statusActions)[number];
export const changeStatusSchema = z.strictObject({
  reason: optionalText(500),
  version: z.number().int().optional(),
});
/** Query of the catalogue and staff lists. */
export const activeQuerySchema = z.object({
  isActive: z
    .enum(["true", "false"])
    .transform((value) => value === "true")
    .optional(),
});
