import { z } from "zod";
import { lineSchema, optionalText } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

export const channelTypes = ["web", "whatsapp", "messenger", "instagram", "telegram", "sms", "api"] as const;
export type ChannelType = (typeof channelTypes)[number];
export const channelStatuses = ["active", "paused", "error"] as const;

/** `https://example.com`, nothing behind it; http only for a machine of one's own. */
const originSchema = z
  .string()
  .max(300)
  .transform((value) => (URL.canParse(value) ? new URL(value).origin : value))
  .refine(
    (value) => /^https:\/\//.test(value) || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(value),
    "invalid_origin",
  );

const themeSchema = z.object({
  color: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  position: z.enum(["left", "right"]).default("right"),
  /** Corner radius in px. */
  radius: z.number().int().min(0).max(24).default(16),
});

/** Settings of a web channel; every field has a default, so `{}` is valid. */
export const channelSettingsSchema = z.object({
  greeting: optionalText(500),
  locale: z.enum(locales).optional(),
  theme: themeSchema.default({ position: "right", radius: 16 }),
  /** Pages that may show the chat and call it. */
  allowedOrigins: z.array(originSchema).max(50).default([]),
  suggestions: z.array(lineSchema(80)).max(6).default([]),
});
export type ChannelSettings = z.infer<typeof channelSettingsSchema>;

const settingsInput = z.object({
  greeting: optionalText(500),
  locale: z.enum(locales).optional(),
  theme: themeSchema.partial().optional(),
  allowedOrigins: z.array(originSchema).max(50).optional(),
  suggestions: z.array(lineSchema(80)).max(6).optional(),
});

export const channelSchema = z.object({
  id: z.string(),
  type: z.enum(channelTypes),
  name: z.string(),
  publicKey: z.string().nullable(),
  status: z.enum(channelStatuses),
  agentId: z.string().nullable(),
  settings: channelSettingsSchema,
  createdAt: z.string(),
});
export type ChannelView = z.infer<typeof channelSchema>;

export const createChannelSchema = z.strictObject({
  type: z.enum(["web", "api"]).default("web"),
  name: lineSchema(80),
  agentId: z.uuid().nullable().optional(),
  settings: settingsInput.optional(),
});
export type CreateChannel = z.infer<typeof createChannelSchema>;

export const updateChannelSchema = z.strictObject({
  name: lineSchema(80).optional(),
  agentId: z.uuid().nullable().optional(),
  status: z.enum(["active", "paused"]).optional(),
  settings: settingsInput.optional(),
});
export type UpdateChannel = z.infer<typeof updateChannelSchema>;

export const channelTestSchema = z.object({ ok: z.boolean(), detail: z.string().nullable() });
