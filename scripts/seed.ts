/** Fills an empty installation with the demo barbershop. `npm start` runs it on the first start. */
import { closeDb } from "@/lib/core/db";
import { type DemoLogin, seedDemo } from "@/lib/onboarding/demo/seed-demo";

/** Seeds once; answers the demo's logins, or null when the installation is in use. */
export async function main(): Promise<DemoLogin[] | null> {
  // Nobody types in the demo: its answers need not wait for the next fragment.
  process.env.INBOX_DEBOUNCE_MS = "0";
  try {
    return await seedDemo();
  } finally {
    await closeDb();
  }
}
