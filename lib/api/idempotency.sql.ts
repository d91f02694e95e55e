import type { TenantDb } from "@/lib/core/db";

/** Inserts the key; waits for a concurrent holder of the same key to finish. Returns whether it is ours. */
export async function claimIdempotencyKey(
  db: TenantDb,
  row: { tenantId: string; scope: string; key: string; requestHash: string },
): Promise<boolean> {
  // A key is kept for a day; after that it is a new request.
  await db.$executeRaw`
    delete from idempotency_keys
    where tenant_id = ${row.tenantId}::uuid and scope = ${row.scope} and key = ${row.key}
      and created_at < now() - interval '24 hours'`;
  const inserted = await db.$executeRaw`
    insert into idempotency_keys (tenant_id, scope, key, request_hash, status)
    values (${row.tenantId}::uuid, ${row.scope}, ${row.key}, ${row.requestHash}, 'started')
    on conflict do nothing`;
  return inserted === 1;
}
