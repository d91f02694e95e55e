import { z } from "zod";
import { currencies } from "@/lib/core/money.shared";
import { lineSchema } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";
import { isCommonPassword } from "./common-passwords.shared";

export const emailSchema = z
  .string()
  .max(200)
  .transform((value) => value.trim().toLowerCase())
  .pipe(z.email());

/** At least 12 characters, nothing else asked for; taken exactly as typed. */
export const passwordSchema = z
  .string()
  .min(12)
  .max(200)
  .refine((value) => !isCommonPassword(value), "password_too_common");

export const registerSchema = z.strictObject({
  name: lineSchema(120),
  email: emailSchema,
  password: passwordSchema,
  businessName: lineSchema(120),
  vertical: z.enum(["barbershop", "dental", "beauty", "generic"]).default("barbershop"),
  locale: z.enum(locales).optional(),
  timeZone: z.string().max(64).optional(),
  currency: z.enum(currencies).optional(),
});
export type Register = z.infer<typeof registerSchema>;

export const loginSchema = z.strictObject({
  email: emailSchema,
  password: z.string().min(1).max(200),
  code: z.string().max(40).optional(),
});
export type Login = z.infer<typeof loginSchema>;

export const refreshSchema = z.strictObject({ refreshToken: z.string().min(1).max(200) });

export const userSchema = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  locale: z.string().nullable(),
  isPlatformAdmin: z.boolean(),
});
export type UserView = z.infer<typeof userSchema>;

export const tokensSchema = z.object({
  accessToken: z.string(),
  refreshToken: z.string(),
  /** Seconds until the access token ends. */
  expiresIn: z.number().int(),
});
export type Tokens = z.infer<typeof tokensSchema>;
