import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

type Sums = {
  refunded: bigint;
  tips: bigint;
  open_tickets: number;
  open_due: bigint;
  pending_pix: number;
};

/** What came in between two instants, by method. */
export async function sumByMethod(
  db: TenantDb,
  tenantId: string,
  day: { from: Date; to: Date },
): Promise<{ method: string; cents: bigint; count: number }[]> {
  return db.$queryRaw`
    select method, sum(amount_cents)::bigint as cents, count(*)::int as count from payments
    where tenant_id = ${tenantId}::uuid and status = 'confirmed'
      and confirmed_at >= ${day.from} and confirmed_at < ${day.to}
    group by method order by method`;
}

// A visit to come that has only its deposit on its bill owes nothing yet: `isDepositOnly` in SQL.
const waiting = (
  tenantId: string,
) => Prisma.sql`t.tenant_id = ${tenantId}::uuid and t.status = 'open' and not (
  exists (select 1 from appointments a where a.tenant_id = t.tenant_id and a.id = t.appointment_id
    and a.deposit_status in ('due', 'paid') and a.status not in ('in_progress', 'completed'))
  and not exists (select 1 from payments p where p.tenant_id = t.tenant_id and p.ticket_id = t.id
    and p.purpose = 'sale' and p.status <> 'cancelled'))`;

/** What went back and what was tipped between two instants, and what is open now. */
export async function sumRest(db: TenantDb, tenantId: string, day: { from: Date; to: Date }): Promise<Sums> {
  const rows = await db.$queryRaw<Sums[]>`
    select
      (select coalesce(sum(amount_cents), 0)::bigint from refunds
        where tenant_id = ${tenantId}::uuid and created_at >= ${day.from} and created_at < ${day.to}) as refunded,
      (select coalesce(sum(tip_cents), 0)::bigint from tickets
        where tenant_id = ${tenantId}::uuid and paid_at >= ${day.from} and paid_at < ${day.to}) as tips,
      (select count(*)::int from tickets t where ${waiting(tenantId)}) as open_tickets,
      (select coalesce(sum(total_cents - paid_cents), 0)::bigint from tickets t
        where ${waiting(tenantId)}) as open_due,
      (select count(*)::int from payments
        where tenant_id = ${tenantId}::uuid and status = 'pending' and method = 'pix') as pending_pix`;
  const [row] = rows;
  if (!row) throw new Error("a select without a table has one row");
  return row;
}
