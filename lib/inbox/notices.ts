import { z } from "zod";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { loadMessages } from "@/lib/i18n/messages";

const noticesSchema = z.object({
  greeting: z.string(),
  handoff: z.string(),
  agentFailed: z.string(),
  suggestBooking: z.string(),
  suggestPrices: z.string(),
  suggestHours: z.string(),
});
export type Notice = keyof z.infer<typeof noticesSchema>;

/** A sentence that the system itself says to a customer, or offers one to say, in their language; `{business}` is filled in. */
export async function notice(locale: string, name: Notice, businessName: string): Promise<string> {
  const messages = await loadMessages(matchLocale(locale) ?? defaultLocale);
  return noticesSchema.parse(messages.notices)[name].replaceAll("{business}", businessName);
}
