import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Visits that begin in [starts[0], end): `starts` are the borders of the stretches, earliest first. */
export type VisitScope = {
  tenantId: string;
  currency: string;
  starts: readonly Date[];
  end: Date;
  staffId?: string | undefined;
  serviceId?: string | undefined;
};

/** Number and value of the visits of one stretch (0 is the first), key and status. */
export type VisitSum = { stretch: number; key: string; status: string; count: number; cents: number };

const keys = {
  none: Prisma.sql`''`,
  staff: Prisma.sql`a.staff_id::text`,
  source: Prisma.sql`a.source`,
} as const;

/** Visits by stretch, status and key in one pass. Money in another currency than the shop's is left out of the value. */
export async function sumVisits(db: TenantDb, scope: VisitScope, by: keyof typeof keys): Promise<VisitSum[]> {
  return db.$queryRaw<VisitSum[]>`
    select ${stretchOf(scope)} as stretch, ${keys[by]} as key, a.status, count(*)::int as count,
      sum(case when a.currency = ${scope.currency} then a.total_cents else 0 end)::float8 as cents
    from appointments a where ${inScope(scope)}
    group by 1, 2, 3`;
}

/**
 * The same by services: each visit's total is shared among its services in proportion to their prices, to the cent,
 * so that the services of a visit add up to what it cost. A visit counts once for each of its services.
 */
export async function sumServiceLines(
  db: TenantDb,
  scope: VisitScope,
  by: keyof typeof keys | "service",
): Promise<VisitSum[]> {
  const key = by === "service" ? Prisma.sql`s.service_id::text` : keys[by];
  const only = scope.serviceId ? Prisma.sql`where l.service_id = ${scope.serviceId}::uuid` : Prisma.empty;
  return db.$queryRaw<VisitSum[]>`
    with lines as (
      select ${stretchOf(scope)} as stretch, ${key} as key, a.status, a.id, s.service_id,
        case when a.currency = ${scope.currency} then a.total_cents else 0 end as total,
        sum(s.price_cents) over visit as until, s.price_cents as price,
        sum(s.price_cents) over (partition by a.id) as whole, s.position
      from appointments a
      join appointment_services s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
      where ${inScope(scope)} and s.tenant_id = ${scope.tenantId}::uuid
      window visit as (partition by a.id order by s.position)
    )
    select l.stretch, l.key, l.status, count(distinct l.id)::int as count,
      sum(case when l.whole > 0
        then round(l.total::numeric * l.until / l.whole) - round(l.total::numeric * (l.until - l.price) / l.whole)
        when l.position = 0 then l.total else 0 end)::float8 as cents
    from lines l ${only}
    group by 1, 2, 3`;
}

// With a service, the visits that contain it.
function inScope({ tenantId, starts, end, staffId, serviceId }: VisitScope): Prisma.Sql {
  const staff = staffId ? Prisma.sql`and a.staff_id = ${staffId}::uuid` : Prisma.empty;
  const service = serviceId
    ? Prisma.sql`and exists (select from appointment_services x where x.tenant_id = a.tenant_id
        and x.appointment_id = a.id and x.service_id = ${serviceId}::uuid)`
    : Prisma.empty;
  return Prisma.sql`a.tenant_id = ${tenantId}::uuid and a.starts_at >= ${starts[0]}::timestamptz
    and a.starts_at < ${end}::timestamptz ${staff} ${service}`;
}

// The borders come from the shop's clock, so SQL and screens can never disagree about a midnight.
function stretchOf({ starts }: VisitScope): Prisma.Sql {
  return Prisma.sql`(width_bucket(a.starts_at, ${[...starts]}::timestamptz[]) - 1)`;
}

/** Visits that were not cancelled by weekday (1 is Monday) and hour of the shop's clock. */
export async function countByHour(
  db: TenantDb,
  scope: VisitScope,
  timeZone: string,
): Promise<{ weekday: number; hour: number; appointments: number }[]> {
  return db.$queryRaw`
    select extract(isodow from local)::int as weekday, extract(hour from local)::int as hour, sum(count)::int as appointments
    from (select a.starts_at at time zone ${timeZone} as local, count(*) as count
      from appointments a where ${inScope(scope)} and a.status <> 'cancelled' group by a.starts_at) as starts
    group by 1, 2 order by 1, 2`;
}

/** People with a completed visit in the scope, and how many of them had none before it. */
export async function countClients(
  db: TenantDb,
  scope: VisitScope,
): Promise<{ total: number; fresh: number }> {
  const rows = await db.$queryRaw<{ total: number; fresh: number }[]>`
    select count(*)::int as total, count(*) filter (where not exists (
      select from appointments b where b.tenant_id = ${scope.tenantId}::uuid and b.contact_id = v.contact_id
        and b.starts_at < ${scope.starts[0]}::timestamptz and b.status = 'completed'))::int as fresh
    from (select distinct a.contact_id from appointments a where ${inScope(scope)} and a.status = 'completed') v`;
  return rows[0] ?? { total: 0, fresh: 0 };
}
