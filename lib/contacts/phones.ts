import { isSupportedCountry, parsePhoneNumberFromString } from "libphonenumber-js";
import { invalidField } from "@/lib/core/errors";

/**
 * A phone number as E.164, read with the shop's country as default region; nothing for nothing.
 * Throws `invalid_phone` at `path`. Asks for a possible length only: tables of live ranges age, and a client is real.
 */
export function toE164(text: string | null | undefined, country: string, path = "phone"): string | null {
  if (!text) return null;
  const region = isSupportedCountry(country) ? country : undefined;
  const number = parsePhoneNumberFromString(text, region);
  if (!number?.isPossible()) throw invalidField(path, "invalid_phone");
  return number.number;
}
