/** Reads and writes of busy time: ranges are a type that Prisma does not know. */
import type { TenantDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { Prisma } from "@/lib/generated/prisma/client";
import type { BusySegment } from "./availability.shared";

export type OccupiedRow = {
  id: string;
  isHold: boolean;
  staffId: string;
  startsAt: Date;
  endsAt: Date;
  /** Of holds only. */
  expiresAt: Date | null;
  /** In order; empty unless asked for. */
  serviceIds: string[];
  /** Padded stretches; empty for a seat in a session that another row keeps. */
  busy: [start: string, end: string][];
};

/** Everything that takes time between two instants: appointments that are not cancelled, holds that were not used (the expired too). */
export async function loadOccupied(
  db: TenantDb,
  scope: {
    tenantId: string;
    staffIds: readonly string[] | null;
    from: Date;
    to: Date;
    /** Group sessions and shared resources need to know what a visit is; looking it up costs as much as the rest. */
    withServices: boolean;
  },
): Promise<OccupiedRow[]> {
  const { tenantId, from, to } = scope;
  const staff = scope.staffIds
    ? Prisma.sql`and x.staff_id = any(${[...scope.staffIds]}::uuid[])`
    : Prisma.empty;
  // A visit lasts a day at most, so the index on the start bounds the search from both sides.
  const inRange = Prisma.sql`x.tenant_id = ${tenantId}::uuid ${staff}
    and x.starts_at < ${to}::timestamptz and x.starts_at > ${from}::timestamptz - interval '25 hours'
    and x.ends_at > ${from}::timestamptz - interval '8 hours'`;
  const services = scope.withServices
    ? Prisma.sql`coalesce((select json_agg(s.service_id order by s.position) from appointment_services s
        where s.tenant_id = x.tenant_id and s.appointment_id = x.id), '[]'::json)`
    : Prisma.sql`'[]'::json`;
  // Buffers reach eight hours to either side of a visit. One pass over busy time is a fraction of a look per visit.
  // As one value: taking thousands of small rows apart costs more than finding them.
  const [found] = await db.$queryRaw<{ rows: Row[] }[]>`
    with busy as materialized (
      select x.appointment_id, x.hold_id,
        json_agg(json_build_array(x.starts_at, x.ends_at) order by x.starts_at) as parts
      from busy_segments x
      where x.tenant_id = ${tenantId}::uuid ${staff} and x.starts_at < ${to}::timestamptz + interval '33 hours'
        and x.starts_at > ${from}::timestamptz - interval '34 hours'
      group by x.appointment_id, x.hold_id
    )
    select coalesce(json_agg(taken), '[]'::json) as rows from (
    select x.id::text, false as "isHold", x.staff_id::text as "staffId", x.starts_at as "startsAt", x.ends_at as "endsAt",
      null::timestamptz as "expiresAt", ${services} as "serviceIds", coalesce(busy.parts, '[]'::json) as busy
    from appointments x left join busy on busy.appointment_id = x.id where ${inRange} and x.status <> 'cancelled'
    union all
    select x.id::text, true, x.staff_id::text, x.starts_at, x.ends_at, x.expires_at,
      to_json(x.service_ids), coalesce(busy.parts, '[]'::json)
    from slot_holds x left join busy on busy.hold_id = x.id where ${inRange} and x.consumed_at is null
    ) as taken`;
  return (found?.rows ?? []).map((row) => ({
    ...row,
    startsAt: new Date(row.startsAt),
    endsAt: new Date(row.endsAt),
    expiresAt: row.expiresAt === null ? null : new Date(row.expiresAt),
  }));
}

type Row = Omit<OccupiedRow, "startsAt" | "endsAt" | "expiresAt"> & {
  startsAt: string;
  endsAt: string;
  expiresAt: string | null;
};

export type BusyOwner = { appointmentId: string } | { holdId: string };

/** Stores the padded stretches of one visit. The constraint `appointment_no_overlap` refuses any that overlap. */
export async function insertBusySegments(
  db: TenantDb,
  row: { tenantId: string; staffId: string; owner: BusyOwner; segments: readonly BusySegment[] },
): Promise<void> {
  const appointmentId = "appointmentId" in row.owner ? row.owner.appointmentId : null;
  const holdId = "holdId" in row.owner ? row.owner.holdId : null;
  const values = row.segments.map(
    (segment) =>
      Prisma.sql`(${newId()}::uuid, ${row.tenantId}::uuid, ${row.staffId}::uuid, ${appointmentId}::uuid, ${holdId}::uuid,
        tstzrange(${segment.startsAt}::timestamptz, ${segment.endsAt}::timestamptz, '[)'))`,
  );
  await db.$executeRaw`
    insert into busy_segments (id, tenant_id, staff_id, appointment_id, hold_id, during)
    values ${Prisma.join(values)}`;
}

/** Frees an appointment's time. Of a group session the next seat inherits it: the session goes on without this one. */
export async function releaseAppointmentTime(db: TenantDb, tenantId: string, id: string): Promise<void> {
  await db.$executeRaw`
    update busy_segments b set appointment_id = heir.id
    from appointments a cross join lateral (
      select o.id from appointments o
      where o.tenant_id = a.tenant_id and o.staff_id = a.staff_id and o.starts_at = a.starts_at and o.id <> a.id
        and o.status <> 'cancelled'
        and not exists (select from busy_segments x where x.tenant_id = o.tenant_id and x.appointment_id = o.id)
      order by o.id limit 1) heir
    where a.tenant_id = ${tenantId}::uuid and a.id = ${id}::uuid
      and b.tenant_id = a.tenant_id and b.appointment_id = a.id`;
  await db.$executeRaw`
    delete from busy_segments where tenant_id = ${tenantId}::uuid and appointment_id = ${id}::uuid`;
}

/** Frees the time of holds; a session that one of them keeps goes to its next seat. The rows stay. */
export async function releaseHoldTime(db: TenantDb, tenantId: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await db.$executeRaw`
    update busy_segments b set appointment_id = heir.id, hold_id = null
    from slot_holds h cross join lateral (
      select o.id from appointments o
      where o.tenant_id = h.tenant_id and o.staff_id = h.staff_id and o.starts_at = h.starts_at
        and o.status <> 'cancelled'
        and not exists (select from busy_segments x where x.tenant_id = o.tenant_id and x.appointment_id = o.id)
      order by o.id limit 1) heir
    where h.tenant_id = ${tenantId}::uuid and h.id = any(${[...ids]}::uuid[])
      and b.tenant_id = h.tenant_id and b.hold_id = h.id`;
  await db.$executeRaw`
    delete from busy_segments where tenant_id = ${tenantId}::uuid and hold_id = any(${[...ids]}::uuid[])`;
}
