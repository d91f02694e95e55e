import type { TenantDb } from "@/lib/core/db";

/** One change of a shop's pictures at a time, until the transaction ends. */
export async function lockShopPhotos(db: TenantDb, tenantId: string): Promise<void> {
  await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`photos:${tenantId}`}, 0))::text`;
}
