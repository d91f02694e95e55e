import { unscopedDb } from "./db";

const DATABASE_ANSWERS_MS = 3_000;

export type DatabaseHealth = { ok: boolean /** Milliseconds until the answer. */; ms: number };

/** Asks the database for the number one; never throws. */
export async function databaseHealth(): Promise<DatabaseHealth> {
  const began = performance.now();
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("no answer")), DATABASE_ANSWERS_MS);
  });
  const ok = await Promise.race([unscopedDb().$queryRaw`SELECT 1`, tooLate]).then(
    () => true,
    () => false,
  );
  clearTimeout(timer);
  return { ok, ms: Math.round((performance.now() - began) * 10) / 10 };
}
