import type { TenantDb } from "@/lib/core/db";

type Counts = {
  today_count: number;
  today_completed: number;
  today_cents: number;
  agent_week: number;
  agent_week_before: number;
  agent_week_cents: number;
};

/** Appointment numbers of a day and of the agent's last two weeks in one pass each. */
export async function countAppointments(
  db: TenantDb,
  tenantId: string,
  day: { from: Date; to: Date },
  now: Date,
): Promise<Counts> {
  const rows = await db.$queryRaw<Counts[]>`
    with today as (
      select count(*) filter (where status not in ('cancelled', 'no_show')) as today_count,
             count(*) filter (where status = 'completed') as today_completed,
             coalesce(sum(total_cents) filter (where status not in ('cancelled', 'no_show')), 0) as today_cents
      from appointments
      where tenant_id = ${tenantId}::uuid and starts_at >= ${day.from} and starts_at < ${day.to}
    ), by_agent as (
      select count(*) filter (where created_at >= ${now}::timestamptz - interval '7 days') as agent_week,
             count(*) filter (where created_at < ${now}::timestamptz - interval '7 days') as agent_week_before,
             coalesce(sum(total_cents) filter (where created_at >= ${now}::timestamptz - interval '7 days'), 0) as agent_week_cents
      from appointments
      where tenant_id = ${tenantId}::uuid and source = 'agent' and status <> 'cancelled'
        and created_at >= ${now}::timestamptz - interval '14 days' and created_at <= ${now}
    )
    select today_count::int, today_completed::int, today_cents::int,
           agent_week::int, agent_week_before::int, agent_week_cents::int
    from today, by_agent`;
  const [first] = rows;
  if (!first) throw new Error("an aggregate without group by has one row");
  return first;
}

/** Conversations that are open, wait for a person, or began in the last seven days. */
export async function countConversations(
  db: TenantDb,
  tenantId: string,
  now: Date,
): Promise<{ open: number; waiting: number; week: number }> {
  const rows = await db.$queryRaw<{ open: number; waiting: number; week: number }[]>`
    select
      (select count(*)::int from conversations
        where tenant_id = ${tenantId}::uuid and status in ('active', 'pending')) as open,
      (select count(*)::int from conversations
        where tenant_id = ${tenantId}::uuid and status in ('active', 'pending') and owner = 'human'
          and (owner_user_id is null or unread_count > 0)) as waiting,
      (select count(*)::int from conversations
        where tenant_id = ${tenantId}::uuid and created_at >= ${now}::timestamptz - interval '7 days' and created_at <= ${now}) as week`;
  return rows[0] ?? { open: 0, waiting: 0, week: 0 };
}
