import type { TenantDb } from "@/lib/core/db";

/** Locks the tenant's chain until the transaction ends and returns its head. */
export async function lockAuditChain(
  db: TenantDb,
  tenantId: string,
): Promise<{ seq: number; hash: string } | undefined> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended('audit:' || ${tenantId}, 0))`;
  const rows = await db.$queryRaw<{ seq: number; hash: string }[]>`
    select seq, hash from audit_entries where tenant_id = ${tenantId}::uuid order by seq desc limit 1`;
  return rows[0];
}
