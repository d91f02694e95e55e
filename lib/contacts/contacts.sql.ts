import type { TenantDb } from "@/lib/core/db";

/** Keeps two writers from making the same person twice, until the transaction ends. Phones before e-mails. */
export async function lockContactKey(
  db: TenantDb,
  tenantId: string,
  kind: "phone" | "email",
  value: string,
): Promise<void> {
  const key = `contact:${kind}:${tenantId}:${value}`;
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

/** The same for many values at once, in their order; at most a few thousand, for the lock table is finite. */
export async function lockContactKeys(
  db: TenantDb,
  tenantId: string,
  kind: "phone" | "email",
  values: readonly string[],
): Promise<void> {
  if (values.length === 0) return;
  const prefix = `contact:${kind}:${tenantId}:`;
  await db.$executeRaw`
    select pg_advisory_xact_lock(hashtextextended(${prefix} || value, 0))
    from unnest(${[...values]}::text[]) with ordinality as wanted(value, place) order by place`;
}
