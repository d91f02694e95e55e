import type { TenantDb } from "@/lib/core/db";

export type ClientSums = {
  visits: number;
  spentCents: number;
  noShows: number;
  cancelled: number;
  firstVisitAt: Date | null;
  lastVisitAt: Date | null;
  nextVisitAt: Date | null;
};

/** A client's visits in numbers. */
export async function sumClient(
  db: TenantDb,
  who: { tenantId: string; contactId: string; currency: string; now: Date },
): Promise<ClientSums> {
  const rows = await db.$queryRaw<ClientSums[]>`
    select count(*) filter (where status = 'completed')::int as visits,
      coalesce(sum(total_cents) filter (where status = 'completed' and currency = ${who.currency}), 0)::float8 as "spentCents",
      count(*) filter (where status = 'no_show')::int as "noShows",
      count(*) filter (where status = 'cancelled')::int as cancelled,
      min(starts_at) filter (where status = 'completed') as "firstVisitAt",
      max(starts_at) filter (where status = 'completed') as "lastVisitAt",
      min(starts_at) filter (where status in ('scheduled', 'confirmed') and starts_at > ${who.now}::timestamptz) as "nextVisitAt"
    from appointments where tenant_id = ${who.tenantId}::uuid and contact_id = ${who.contactId}::uuid`;
  const [first] = rows;
  if (!first) throw new Error("an aggregate without group by has one row");
  return first;
}

export type Habit = {
  staffId: string;
  staffName: string;
  serviceIds: string[];
  times: number;
  offered: boolean;
};

/** What a client had with whom and how often, the most frequent first; `offered` while all of it can be booked. */
export async function listHabits(
  db: TenantDb,
  who: { tenantId: string; contactId: string },
): Promise<Habit[]> {
  return db.$queryRaw<Habit[]>`
    with visits as (
      select a.id, a.starts_at, a.staff_id, array_agg(s.service_id::text order by s.position) as services,
        bool_and(c.is_active and exists (select from staff_services k where k.tenant_id = ${who.tenantId}::uuid
          and k.staff_id = a.staff_id and k.service_id = s.service_id)) as offered
      from appointments a
      join appointment_services s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
      join services c on c.tenant_id = s.tenant_id and c.id = s.service_id
      where a.tenant_id = ${who.tenantId}::uuid and a.contact_id = ${who.contactId}::uuid and a.status = 'completed'
      group by a.id, a.starts_at, a.staff_id
    )
    select v.staff_id::text as "staffId", p.name as "staffName", v.services as "serviceIds", count(*)::int as times,
      bool_and(v.offered and p.is_active) as offered
    from visits v join staff p on p.tenant_id = ${who.tenantId}::uuid and p.id = v.staff_id
    group by v.staff_id, p.name, v.services
    order by times desc, max(v.starts_at) desc limit 50`;
}
