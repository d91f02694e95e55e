/** The vocabulary of what a shop offers: services, add-ons, and the things that visits share. */
import { z } from "zod";
import { centsSchema } from "@/lib/core/money.shared";
import { lineSchema, optionalLine, optionalText } from "@/lib/core/text.shared";
import { noShowPolicySchema } from "./no-show-policy.shared";

/** Names of the calendar's colours; the design system maps them for light and dark. */
export const serviceColors = ["teal", "blue", "violet", "rose", "amber", "lime", "slate", "orange"] as const;

const idSchema = z.uuid();
const minutes = (min: number, max: number) => z.number().int().min(min).max(max);

/** Work with processing gaps, in minutes. */
export const segmentsSchema = z
  .array(z.strictObject({ active: minutes(5, 1440), gap: minutes(0, 1440).optional() }))
  .min(1)
  .max(10);

export const serviceSchema = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  category: z.string().nullable(),
  durationMin: z.number().int(),
  priceCents: z.number().int(),
  bufferBeforeMin: z.number().int(),
  bufferAfterMin: z.number().int(),
  segments: segmentsSchema.nullable(),
  capacity: z.number().int(),
  requires: z.array(z.string()),
  color: z.string(),
  position: z.number().int(),
  isActive: z.boolean(),
  /** Sold only together with a service that names it in its `addOnIds`. */
  isAddOn: z.boolean(),
  addOnIds: z.array(z.string()),
  noShowPolicy: noShowPolicySchema.nullable(),
});
export type ServiceView = z.infer<typeof serviceSchema>;

/** One person's own length and price of this service; null = the catalogue's. */
export const serviceVariantSchema = z.strictObject({
  staffId: idSchema,
  durationMin: minutes(5, 1440).nullable(),
  priceCents: centsSchema.nullable(),
});
export type ServiceVariant = z.infer<typeof serviceVariantSchema>;

export const createServiceSchema = z.strictObject({
  name: lineSchema(120),
  description: optionalText(1000),
  category: optionalLine(60),
  durationMin: minutes(5, 1440),
  priceCents: centsSchema,
  bufferBeforeMin: minutes(0, 480).optional(),
  bufferAfterMin: minutes(0, 480).optional(),
  segments: segmentsSchema.nullable().optional(),
  capacity: z.number().int().min(1).max(200).optional(),
  requires: z.array(lineSchema(60)).max(10).optional(),
  color: z.enum(serviceColors).optional(),
  position: z.number().int().min(0).max(10_000).optional(),
  isActive: z.boolean().optional(),
  /** Deposit, free cancellation and fees; null = none. */
  noShowPolicy: noShowPolicySchema.nullable().optional(),
  /** Who offers it; missing = everybody on the staff today. */
  staffIds: z.array(idSchema).max(200).optional(),
  /** Own lengths and prices of those who do it; replaces all of them. */
  variants: z.array(serviceVariantSchema).max(200).optional(),
  isAddOn: z.boolean().optional(),
  /** Which add-ons can be had with it. */
  addOnIds: z.array(idSchema).max(50).optional(),
  /** For an add-on: which services it can be had with. */
  addOnOfIds: z.array(idSchema).max(500).optional(),
});
export type CreateService = z.infer<typeof createServiceSchema>;
export const updateServiceSchema = createServiceSchema.partial();
export type UpdateService = z.infer<typeof updateServiceSchema>;
/** The catalogue's order: all of these ids, first to last; services that are not named come after them. */
export const orderServicesSchema = z.strictObject({ ids: z.array(idSchema).min(1).max(1000) });

const stock = z.number().int().min(0).max(1000);
export const resourceSchema = z.object({
  id: z.string(),
  name: z.string(),
  /** How many there are; 0 = out of order. */
  stock: z.number().int(),
  /** What needs one. */
  services: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type ResourceView = z.infer<typeof resourceSchema>;
/** What a form asks of somebody who adds or renames one. */
export const resourceNameSchema = z.strictObject({ name: lineSchema(60) });
export const createResourceSchema = resourceNameSchema.extend({ stock });
export type CreateResource = z.infer<typeof createResourceSchema>;
export const updateResourceSchema = createResourceSchema.partial();
export type UpdateResource = z.infer<typeof updateResourceSchema>;
