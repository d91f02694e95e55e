import type { TenantDb } from "@/lib/core/db";

type Day = { from: Date; to: Date };
type Counts = {
  booked: number;
  booked_cents: number;
  by_agent: number;
  visits: number;
  completed: number;
  completed_cents: number;
  cancelled: number;
  no_show: number;
  gaps: number;
  received: number;
  refunded: number;
  waiting: number;
  ahead: number;
};

/** What happened between two instants, and what stands in the calendar of the day `next`; money in cents. */
export async function countDay(
  db: TenantDb,
  scope: { tenantId: string; currency: string; day: Day; next: Day },
): Promise<Counts> {
  const { tenantId, currency, day, next } = scope;
  const rows = await db.$queryRaw<Counts[]>`
    with made as (
      select count(*)::int as booked, count(*) filter (where source = 'agent')::int as by_agent,
        coalesce(sum(total_cents) filter (where currency = ${currency}), 0)::float8 as booked_cents
      from appointments where tenant_id = ${tenantId}::uuid and status <> 'cancelled'
        and created_at >= ${day.from} and created_at < ${day.to}
    ), done as (
      select count(*) filter (where status <> 'cancelled')::int as visits,
        count(*) filter (where status = 'completed')::int as completed,
        coalesce(sum(total_cents) filter (where status = 'completed' and currency = ${currency}), 0)::float8 as completed_cents,
        count(*) filter (where status = 'cancelled')::int as cancelled,
        count(*) filter (where status = 'no_show')::int as no_show
      from appointments where tenant_id = ${tenantId}::uuid and starts_at >= ${day.from} and starts_at < ${day.to}
    )
    select made.*, done.*,
      (select count(*)::int from waitlist_offers where tenant_id = ${tenantId}::uuid and status = 'accepted'
        and decided_at >= ${day.from} and decided_at < ${day.to})
      + (select count(*)::int from walk_ins where tenant_id = ${tenantId}::uuid and status = 'seated'
        and ended_at >= ${day.from} and ended_at < ${day.to}) as gaps,
      (select coalesce(sum(amount_cents), 0)::float8 from payments where tenant_id = ${tenantId}::uuid
        and status = 'confirmed' and currency = ${currency}
        and confirmed_at >= ${day.from} and confirmed_at < ${day.to}) as received,
      (select coalesce(sum(r.amount_cents), 0)::float8 from refunds r
        join payments p on p.tenant_id = r.tenant_id and p.id = r.payment_id and p.currency = ${currency}
        where r.tenant_id = ${tenantId}::uuid and r.created_at >= ${day.from} and r.created_at < ${day.to}) as refunded,
      (select count(*)::int from conversations where tenant_id = ${tenantId}::uuid and status in ('active', 'pending')
        and owner = 'human' and (owner_user_id is null or unread_count > 0)) as waiting,
      (select count(*)::int from appointments where tenant_id = ${tenantId}::uuid and status in ('scheduled', 'confirmed')
        and starts_at >= ${next.from} and starts_at < ${next.to}) as ahead
    from made, done`;
  const [first] = rows;
  if (!first) throw new Error("an aggregate without group by has one row");
  return first;
}
