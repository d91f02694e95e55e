import { PgBoss } from "pg-boss";
import { env } from "@/lib/core/env";
import { log } from "@/lib/core/logger";
import { deadLetterQueue, jobNames, jobs, queueOptions } from "./catalogue";

/** The zone in which schedules are read. */
export function cronTimeZone(): string {
  return process.env.CRON_TIMEZONE || "Europe/Bucharest";
}

/** A started queue engine with every queue and schedule of the catalogue in place. The caller stops it. */
export async function startBoss({ schedule = true }: { schedule?: boolean } = {}): Promise<PgBoss> {
  const { DATABASE_URL } = env();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set; start through `npm start`");
  const boss = new PgBoss({
    connectionString: DATABASE_URL,
    application_name: "atende-queue",
    max: 3,
    schedule,
    // Rebuilding indexes concurrently holds connections for long; the weekly optimisation does it.
    reindex: false,
  });
  boss.on("error", (err) => log.error({ err }, "queue"));
  await boss.start();
  try {
    await installQueues(boss, schedule);
  } catch (error) {
    await boss.stop({ graceful: false });
    throw error;
  }
  return boss;
}

async function installQueues(boss: PgBoss, schedule: boolean): Promise<void> {
  const known = new Set((await boss.getQueues()).map((queue) => queue.name));
  if (!known.has(deadLetterQueue)) await boss.createQueue(deadLetterQueue);
  for (const name of jobNames) {
    const { policy, ...options } = queueOptions(name);
    if (known.has(name)) await boss.updateQueue(name, options);
    else await boss.createQueue(name, { ...options, policy });
  }
  if (!schedule) return;
  for (const name of jobNames) {
    const cron = jobs[name].schedule;
    if (cron) await boss.schedule(name, cron, {}, { tz: cronTimeZone() });
  }
  for (const { name } of await boss.getSchedules()) {
    if (!(jobNames as string[]).includes(name)) await boss.unschedule(name);
  }
}
