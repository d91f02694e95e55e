/** Changes of the catalogue that touch many services at once. */
import type { TenantDb } from "@/lib/core/db";

/** Gives a resource another name in every service that needs it. */
export async function renameRequired(
  db: TenantDb,
  tenantId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await db.$executeRaw`
    update services set requires = array_replace(requires, ${from}, ${to}), updated_at = now()
    where tenant_id = ${tenantId}::uuid and ${from} = any(requires)`;
}

/** Numbers the services in the order of these ids. */
export async function setPositions(db: TenantDb, tenantId: string, ids: readonly string[]): Promise<void> {
  await db.$executeRaw`
    update services s set position = wanted.position::int - 1
    from unnest(${[...ids]}::uuid[]) with ordinality as wanted(id, position)
    where s.tenant_id = ${tenantId}::uuid and s.id = wanted.id`;
}
