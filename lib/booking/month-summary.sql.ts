/** Visits grouped by local date: the database knows every zone's rules, and a month of rows is too much for a phone. */
import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";
import type { DaySummary } from "./month-summary.shared";
import type { AppointmentStatus } from "./schema";

type Wanted = {
  tenantId: string;
  timeZone: string;
  from: Date;
  to: Date;
  staffIds: readonly string[] | undefined;
  statuses: readonly AppointmentStatus[] | undefined;
  named: number;
};
type Row = Omit<DaySummary, "openMin">;

/** The dates that have visits, each with its number, minutes and first few. */
export async function loadDaySummaries(db: TenantDb, wanted: Wanted): Promise<Row[]> {
  const staff = wanted.staffIds
    ? Prisma.sql`and a.staff_id = any(${[...wanted.staffIds]}::uuid[])`
    : Prisma.empty;
  const status = wanted.statuses
    ? Prisma.sql`and a.status = any(${[...wanted.statuses]}::text[])`
    : Prisma.sql`and a.status <> 'cancelled'`;
  return db.$queryRaw<Row[]>`
    with visits as (
      select a.id, a.contact_id, a.starts_at, a.ends_at, a.status, a.local_date,
        row_number() over (partition by a.local_date order by a.starts_at, a.id) as place
      from (select *, (starts_at at time zone ${wanted.timeZone}::text)::date as local_date from appointments) a
      where a.tenant_id = ${wanted.tenantId}::uuid
        and a.starts_at >= ${wanted.from}::timestamptz and a.starts_at < ${wanted.to}::timestamptz ${staff} ${status}
    )
    select v.local_date::text as date, count(*)::int as count,
      coalesce(round(sum(extract(epoch from v.ends_at - v.starts_at)) filter (where v.status not in ('cancelled', 'no_show')) / 60), 0)::int
        as "bookedMin",
      json_agg(json_build_object('id', v.id, 'startsAt',
        to_char(v.starts_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'status', v.status,
        'client', (select c.name from contacts c where c.tenant_id = ${wanted.tenantId}::uuid and c.id = v.contact_id),
        'color', (
          select s.color from appointment_services l join services s on s.tenant_id = l.tenant_id and s.id = l.service_id
          where l.tenant_id = ${wanted.tenantId}::uuid and l.appointment_id = v.id order by l.position limit 1))
        order by v.place) filter (where v.place <= ${wanted.named}) as visits
    from visits v
    group by v.local_date order by v.local_date`;
}
