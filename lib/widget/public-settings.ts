import type { PublicWidgetSettings } from "./schema";

/** The public settings of an active web channel by its key, or null. */
export async function findPublicSettings(_key: string): Promise<PublicWidgetSettings | null> {
  return null;
}

/** The settings of the demo tenant's web channel, or null where there is no demo data. */
export async function findDemoSettings(): Promise<PublicWidgetSettings | null> {
  return null;
}
