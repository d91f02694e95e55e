import type { Locale } from "@/lib/i18n/locales.shared";
import type { Vertical } from "@/lib/tenants/schema";
import { barbershopKit } from "./barbershop";
import { beautyKit, dentalKit, genericKit } from "./other-verticals";
import type { StarterKit } from "./starter-kit";

const kits: Record<Vertical, Record<Locale, StarterKit>> = {
  barbershop: barbershopKit,
  dental: dentalKit,
  beauty: beautyKit,
  generic: genericKit,
};

/** The kit of a vertical in a language. */
export function starterKit(vertical: Vertical, locale: Locale): StarterKit {
  return kits[vertical][locale];
}
