/** What the public sends and sees: the booking page and the manage link. */
import { z } from "zod";
import { contactInputSchema } from "@/lib/contacts/schema";
import { optionalText } from "@/lib/core/text.shared";
import { photoSchema } from "@/lib/files/schema";
import { createHoldSchema } from "./hold-schema.shared";
import { appointmentSchema, availabilityQuerySchema, serviceSchema, staffSchema } from "./schema";

/** The public's query; `manageToken` lists the times that its appointment could move to. */
export const publicAvailabilityQuerySchema = availabilityQuerySchema
  .omit({ excludeAppointmentId: true })
  .extend({ manageToken: z.string().max(100).optional() });

/** What anybody may know of a shop. */
export const publicShopSchema = z.object({
  slug: z.string(),
  name: z.string(),
  vertical: z.string(),
  locale: z.string(),
  timeZone: z.string(),
  currency: z.string(),
  country: z.string(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  address: z.string().nullable(),
  website: z.string().nullable(),
  about: z.string().nullable(),
  branding: z.object({ color: z.string() }),
  bookingPolicy: z.object({
    stepMin: z.number().int(),
    minNoticeMin: z.number().int(),
    maxAdvanceDays: z.number().int(),
    cancelLimitMin: z.number().int(),
    holdMin: z.number().int(),
    requirePhone: z.boolean(),
  }),
  services: z.array(
    serviceSchema.pick({
      id: true,
      name: true,
      description: true,
      category: true,
      durationMin: true,
      priceCents: true,
      color: true,
      isAddOn: true,
      addOnIds: true,
    }),
  ),
  staff: z.array(
    staffSchema.pick({
      id: true,
      name: true,
      bio: true,
      color: true,
      photoId: true,
      serviceIds: true,
      variants: true,
    }),
  ),
  /** Shown by `GET /public/:slug/photos/:fileId`. */
  photos: z.array(photoSchema),
});
export type PublicShop = z.infer<typeof publicShopSchema>;

/** A stranger's booking: names themselves, never a contact that we know. */
export const bookPubliclySchema = z.strictObject({
  ...createHoldSchema.shape,
  contact: contactInputSchema,
  notes: optionalText(1000),
  holdId: z.uuid().optional(),
});
export type BookPublicly = z.infer<typeof bookPubliclySchema>;

export const cancelManagedSchema = z.strictObject({ reason: optionalText(500) });

/** An appointment as the holder of its manage link sees it. */
export const managedAppointmentSchema = appointmentSchema
  .pick({
    id: true,
    status: true,
    startsAt: true,
    endsAt: true,
    staff: true,
    services: true,
    totalCents: true,
    currency: true,
  })
  .extend({
    business: z.object({ slug: z.string(), name: z.string(), timeZone: z.string() }),
    changeableUntil: z.string(),
    isChangeable: z.boolean(),
  });
export type ManagedAppointment = z.infer<typeof managedAppointmentSchema>;

export const rescheduleManagedSchema = z.strictObject({
  startsAt: z.iso.datetime(),
  staffId: z.uuid().optional(),
});
export type RescheduleManaged = z.infer<typeof rescheduleManagedSchema>;

export const publicBookingSchema = z.object({
  appointment: managedAppointmentSchema,
  manageToken: z.string(),
});

/** What the link that ends all messages shows. */
export const subscriptionSchema = z.object({
  isStopped: z.boolean(),
  business: z.object({ slug: z.string(), name: z.string() }),
});
export type Subscription = z.infer<typeof subscriptionSchema>;
