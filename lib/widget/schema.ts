import { z } from "zod";

/** What anyone who has the public key of a web channel may know: the answer of `GET /api/v1/widget/:key`. */
export const publicWidgetSettingsSchema = z.object({
  key: z.string(),
  businessName: z.string(),
  agentName: z.string(),
  greeting: z.string(),
  locale: z.enum(["en", "pt-BR", "ro"]),
  theme: z.object({
    /** #rrggbb; contrast is the widget's own business. */
    color: z.string().regex(/^#[0-9a-fA-F]{6}$/),
    position: z.enum(["left", "right"]),
    /** Corner radius of the bubbles in px. */
    radius: z.number().int().min(0).max(24),
  }),
  /** Origins (`https://example.com`) whose pages may show the frame. No wildcards. */
  allowedOrigins: z.array(z.string()),
  /** Nobody answers right now: the widget takes a message and a way to reach the visitor. */
  offline: z.boolean(),
  suggestions: z.array(z.string()),
});
export type PublicWidgetSettings = z.infer<typeof publicWidgetSettingsSchema>;
