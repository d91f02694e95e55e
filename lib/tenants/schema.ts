import { z } from "zod";
import { currencies } from "@/lib/core/money.shared";
import { lineSchema, optionalLine, optionalText, orNull } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

export const verticals = ["barbershop", "dental", "beauty", "generic"] as const;
export type Vertical = (typeof verticals)[number];

export const timeZoneSchema = z.string().max(64).refine(isTimeZone, "unknown_time_zone");
export const countrySchema = z.string().regex(/^[A-Z]{2}$/);
export const slugSchema = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/);

const policyFields = {
  stepMin: z.number().int().min(5).max(240),
  minNoticeMin: z.number().int().min(0).max(43_200),
  maxAdvanceDays: z.number().int().min(1).max(730),
  /** Customers may move or cancel until this long before the start. */
  cancelLimitMin: z.number().int().min(0).max(43_200),
  holdMin: z.number().int().min(1).max(120),
  requirePhone: z.boolean(),
  /** How long a freed slot is kept for somebody on the waiting list. */
  waitlistOfferMin: z.number().int().min(5).max(1440),
  /** How long a visit is kept for a client whose deposit is not paid yet. */
  depositWaitMin: z.number().int().min(5).max(2880),
  /** No-shows within a year after which a service with a deposit is paid first; 0 = never. */
  prepayAfterNoShows: z.number().int().min(0).max(20),
  /** Clients may say how a visit was, and the booking page shows what the shop published of it. */
  reviewsEnabled: z.boolean(),
  /** People may come without an appointment and wait in the queue. */
  walkInsEnabled: z.boolean(),
  /** The booking page says how long the wait is right now. */
  showWaitPublicly: z.boolean(),
};

/** Booking rules of a shop; every field has a default, so `{}` is a policy. */
export const bookingPolicySchema = z.object({
  stepMin: policyFields.stepMin.default(30),
  minNoticeMin: policyFields.minNoticeMin.default(60),
  maxAdvanceDays: policyFields.maxAdvanceDays.default(60),
  cancelLimitMin: policyFields.cancelLimitMin.default(120),
  holdMin: policyFields.holdMin.default(10),
  requirePhone: policyFields.requirePhone.default(true),
  waitlistOfferMin: policyFields.waitlistOfferMin.default(30),
  depositWaitMin: policyFields.depositWaitMin.default(60),
  prepayAfterNoShows: policyFields.prepayAfterNoShows.default(2),
  reviewsEnabled: policyFields.reviewsEnabled.default(false),
  walkInsEnabled: policyFields.walkInsEnabled.default(false),
  showWaitPublicly: policyFields.showWaitPublicly.default(true),
});
export type BookingPolicy = z.infer<typeof bookingPolicySchema>;

/** A stored policy with its defaults; barbershops take walk-ins until they say otherwise. */
export function toBookingPolicy(row: { bookingPolicy: unknown; vertical: string }): BookingPolicy {
  const stored = z.record(z.string(), z.unknown()).catch({}).parse(row.bookingPolicy);
  return bookingPolicySchema.parse({ walkInsEnabled: row.vertical === "barbershop", ...stored });
}

const brandingFields = { color: z.string().regex(/^#[0-9a-f]{6}$/i) };
export const brandingSchema = z.object({ color: brandingFields.color.default("#0f766e") });

export const tenantSchema = z.object({
  id: z.string(),
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
  plan: z.string(),
  bookingPolicy: bookingPolicySchema,
  branding: brandingSchema,
});
export type TenantView = z.infer<typeof tenantSchema>;

export const updateTenantSchema = z.strictObject({
  name: lineSchema(120).optional(),
  locale: z.enum(locales).optional(),
  timeZone: timeZoneSchema.optional(),
  currency: z.enum(currencies).optional(),
  country: countrySchema.optional(),
  phone: optionalLine(40),
  email: orNull(z.email().max(200)).optional(),
  address: optionalLine(300),
  website: orNull(z.url({ protocol: /^https?$/ }).max(300)).optional(),
  about: optionalText(2000),
  // Fields without their defaults: a default would overwrite whatever the caller left out.
  bookingPolicy: z.object(policyFields).partial().optional(),
  branding: z.object(brandingFields).partial().optional(),
});
export type UpdateTenant = z.infer<typeof updateTenantSchema>;

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: value });
    return value.includes("/") || value === "UTC";
  } catch {
    return false;
  }
}
