import type { TenantDb } from "@/lib/core/db";

/**
 * Takes the shop's booking lock until the transaction ends. Exclusive for a write that chooses among people or uses a
 * shared resource, shared for a write that concerns one person: the two kinds wait for each other.
 */
export async function lockShop(db: TenantDb, tenantId: string, mode: "exclusive" | "shared"): Promise<void> {
  const key = `booking:shop:${tenantId}`;
  if (mode === "exclusive") {
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  } else {
    await db.$executeRaw`select pg_advisory_xact_lock_shared(hashtextextended(${key}, 0))`;
  }
}

/** Takes the lock of one person on each local date ("YYYY-MM-DD"), in the order given: earliest first, always. */
export async function lockStaffDays(
  db: TenantDb,
  tenantId: string,
  staffId: string,
  dates: readonly string[],
): Promise<void> {
  for (const date of dates) {
    const key = `booking:staff:${tenantId}:${staffId}:${date}`;
    await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
  }
}

/** Locks one appointment's row until the transaction ends; false when there is none. Take slot locks first. */
export async function lockAppointment(db: TenantDb, tenantId: string, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from appointments where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return rows.length > 0;
}
