import { z } from "zod";

export const consentChannels = ["email", "sms", "whatsapp", "phone", "all"] as const;
export const consentPurposes = ["appointments", "waitlist", "marketing", "all"] as const;

export const consentSchema = z.object({
  id: z.string(),
  channel: z.string(),
  purpose: z.string(),
  state: z.string(),
  source: z.string(),
  at: z.string(),
});
export type ConsentView = z.infer<typeof consentSchema>;

export const consentInputSchema = z.strictObject({
  channel: z.enum(consentChannels),
  purpose: z.enum(consentPurposes),
  state: z.enum(["given", "withdrawn"]),
});
export type ConsentInput = z.infer<typeof consentInputSchema>;
