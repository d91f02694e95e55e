import { type TenantDb, unscopedDb } from "./db";

/** One transaction with the platform's view, for the few writes that make or span tenants. */
export function platformTransaction<T>(work: (db: TenantDb) => Promise<T>): Promise<T> {
  return unscopedDb().$transaction(work, { maxWait: 15_000, timeout: 20_000 });
}

/** From here on the transaction is one tenant's, like any other tenant transaction; there is no way back. */
export async function enterTenant(db: TenantDb, tenantId: string): Promise<void> {
  await db.$queryRaw`select set_config('app.tenant_id', ${tenantId}, true), set_config('role', 'atende_app', true)`;
}
