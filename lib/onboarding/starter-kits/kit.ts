import type { CreateService, Hours } from "@/lib/booking/schema";
import type { Locale } from "@/lib/i18n/locales.shared";
import type { Vertical } from "@/lib/tenants/schema";
import { barbershopKit } from "./barbershop";
import { beautyKit, dentalKit, genericKit } from "./other-verticals";

export type PlaybookText = { name: string; trigger: string; steps: string };

/** What a new business starts with; the owner changes all of it. Prices are in minor units of the tenant's currency. */
export type StarterKit = {
  services: (Pick<
    CreateService,
    "name" | "description" | "category" | "durationMin" | "priceCents" | "color"
  > & {
    bufferAfterMin?: number;
  })[];
  staff: { name: string; color: NonNullable<CreateService["color"]>; hours: Hours }[];
  agent: { name: string; description: string; objective: string; greeting: string; fallback: string };
  playbooks: PlaybookText[];
  suggestions: string[];
};

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
