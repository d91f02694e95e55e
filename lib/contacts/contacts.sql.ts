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
