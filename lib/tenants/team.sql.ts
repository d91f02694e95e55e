import type { TenantDb } from "@/lib/core/db";

/** The user ids of the tenant's administrators, locked until the transaction ends. */
export async function lockAdmins(db: TenantDb, tenantId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ user_id: string }[]>`
    select user_id::text from memberships
    where tenant_id = ${tenantId}::uuid and role = 'TENANT_ADMIN' order by user_id for update`;
  return rows.map((row) => row.user_id);
}
