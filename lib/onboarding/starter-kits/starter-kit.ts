import type { CreateService, Hours } from "@/lib/booking/schema";

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
