import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Takes the lock of the shop's queue until the transaction ends: whoever joins sees everybody before them. */
export async function lockQueue(db: TenantDb, tenantId: string): Promise<void> {
  await db.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`walkins:${tenantId}`}, 0))`;
}

/** Locks one person's row in the queue until the transaction ends; false when there is none. */
export async function lockWalkIn(db: TenantDb, tenantId: string, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from walk_ins where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return rows.length > 0;
}

/**
 * Frees what is left of one person's visits that are over before their time, or to which nobody came, so that the chair
 * can be used. A group session stays while any of its seats is still expected.
 */
export async function freeFinishedTime(
  db: TenantDb,
  scope: { tenantId: string; staffId: string; from: Date },
): Promise<void> {
  const { tenantId, staffId } = scope;
  const from = Prisma.sql`${scope.from}::timestamptz`;
  const isOver = Prisma.sql`b.tenant_id = ${tenantId}::uuid and b.staff_id = ${staffId}::uuid
    and a.tenant_id = b.tenant_id and a.id = b.appointment_id and a.status in ('completed', 'no_show')
    and a.starts_at < ${from} and b.ends_at > ${from}
    and not exists (select from appointments o where o.tenant_id = a.tenant_id and o.staff_id = a.staff_id
      and o.starts_at = a.starts_at and o.status in ('scheduled', 'confirmed', 'in_progress'))`;
  await db.$executeRaw`
    update busy_segments b set during = tstzrange(lower(b.during), ${from}, '[)') from appointments a
    where ${isOver} and b.starts_at < ${from}`;
  await db.$executeRaw`
    delete from busy_segments b using appointments a where ${isOver} and b.starts_at >= ${from}`;
}
