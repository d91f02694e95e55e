import type { TenantDb, UnscopedDb } from "@/lib/core/db";

/** Inserts a job through the database function that checks its tenant. Returns the job's id. */
export async function insertJob(
  db: TenantDb | UnscopedDb,
  job: { name: string; data: object; delaySec: number; options: object },
): Promise<string> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select app_enqueue(${job.name}, ${JSON.stringify(job.data)}::jsonb, ${job.delaySec}::int,
      ${JSON.stringify(job.options)}::jsonb) as id`;
  const id = rows[0]?.id;
  if (!id) throw new Error(`job ${job.name} was not stored`);
  return id;
}
