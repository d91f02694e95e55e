import { z } from "zod";
import { lineSchema, optionalLine, optionalText, orNull } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

/** As people type it; the use case makes it E.164 with the tenant's country as default region. */
const phoneInput = optionalLine(40);
const emailInput = orNull(
  z
    .string()
    .max(200)
    .transform((value) => value.trim().toLowerCase())
    .pipe(z.email()),
);

export const contactSchema = z.object({
  id: z.string(),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  locale: z.string().nullable(),
  tags: z.array(z.string()),
  notes: z.string().nullable(),
  /** A local date, "1990-05-31". */
  birthday: z.string().nullable(),
  source: z.string(),
  createdAt: z.string(),
});
export type ContactView = z.infer<typeof contactSchema>;

export const createContactSchema = z.strictObject({
  name: lineSchema(120),
  phone: phoneInput,
  email: emailInput.optional(),
  locale: z.enum(locales).nullable().optional(),
  tags: z.array(lineSchema(40)).max(30).optional(),
  notes: optionalText(5000),
  birthday: orNull(z.iso.date().refine((date) => date >= "1900-01-01", "invalid_date")).optional(),
});
export type CreateContact = z.infer<typeof createContactSchema>;

export const updateContactSchema = createContactSchema.partial();
export type UpdateContact = z.infer<typeof updateContactSchema>;

/** A person named inside another request (a booking). */
export const contactInputSchema = z.strictObject({
  name: lineSchema(120),
  phone: phoneInput,
  email: emailInput.optional(),
});
export type ContactInput = z.infer<typeof contactInputSchema>;

/** Query of the list; `search` looks in name, phone and e-mail. */
export const listContactsSchema = z.object({
  search: z.string().max(100).optional(),
  sort: z.enum(["recent", "name"]).default("recent"),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListContacts = z.infer<typeof listContactsSchema>;
