import { Prisma } from "@/lib/generated/prisma/client";
import type { InvariantCheck } from "./invariants.sql";

const live = Prisma.sql`a.status in ('scheduled', 'confirmed', 'in_progress', 'completed', 'no_show')`;

// A seat in a group session needs no time of its own while another seat or hold keeps the session's.
const isKept = Prisma.sql`exists (select from busy_segments b where b.tenant_id = a.tenant_id and b.appointment_id = a.id)
  or exists (select from appointments o join busy_segments b on b.tenant_id = o.tenant_id and b.appointment_id = o.id
    where o.tenant_id = a.tenant_id and o.staff_id = a.staff_id and o.starts_at = a.starts_at and o.status <> 'cancelled')
  or exists (select from slot_holds h join busy_segments b on b.tenant_id = h.tenant_id and b.hold_id = h.id
    where h.tenant_id = a.tenant_id and h.staff_id = a.staff_id and h.starts_at = a.starts_at)`;

/** What must hold of appointments, holds and the time they take. */
export const bookingInvariants: InvariantCheck[] = [
  {
    id: "I1",
    title: "nobody is busy twice at the same time",
    offenders: Prisma.sql`
      select x.id::text || ' × ' || y.id::text as id from busy_segments x
      join busy_segments y on y.tenant_id = x.tenant_id and y.staff_id = x.staff_id and y.id > x.id and y.during && x.during`,
  },
  {
    id: "I1",
    title: "every visit that takes place has its time, of its own staff and around its start",
    offenders: Prisma.sql`
      select a.id::text as id from appointments a where ${live} and not (${isKept})
      union all
      select a.id::text from appointments a
      join (select tenant_id, appointment_id, min(lower(during)) as first, max(upper(during)) as last
        from busy_segments group by 1, 2) b on b.tenant_id = a.tenant_id and b.appointment_id = a.id
      where b.first > a.starts_at or b.last <= a.starts_at
        or b.first < a.starts_at - interval '8 hours' or b.last > a.ends_at + interval '8 hours'
      union all
      select b.id::text from busy_segments b
      left join appointments a on a.tenant_id = b.tenant_id and a.id = b.appointment_id
      left join slot_holds h on h.tenant_id = b.tenant_id and h.id = b.hold_id
      where b.staff_id is distinct from coalesce(a.staff_id, h.staff_id)`,
  },
  {
    id: "I1",
    title: "a cancelled visit and a used hold take no time",
    offenders: Prisma.sql`
      select b.id::text as id from busy_segments b
      left join appointments a on a.tenant_id = b.tenant_id and a.id = b.appointment_id
      left join slot_holds h on h.tenant_id = b.tenant_id and h.id = b.hold_id
      where a.status = 'cancelled' or h.consumed_at is not null`,
  },
  {
    id: "B1",
    title: "an appointment's total is the sum of its lines",
    offenders: Prisma.sql`
      select a.id::text as id from appointments a
      left join (select tenant_id, appointment_id, sum(price_cents) as cents
        from appointment_services group by 1, 2) s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
      where s.cents is distinct from a.total_cents`,
  },
  {
    id: "B2",
    title: "an appointment ends when its services do",
    offenders: Prisma.sql`
      select a.id::text as id from appointments a
      left join (select tenant_id, appointment_id, sum(duration_min) as minutes,
          count(*) as lines, max(position) + 1 as positions
        from appointment_services group by 1, 2) s on s.tenant_id = a.tenant_id and s.appointment_id = a.id
      where a.ends_at is distinct from a.starts_at + s.minutes * interval '1 minute' or s.lines <> s.positions`,
  },
  {
    id: "B3",
    title: "a used hold became one appointment",
    // Booking and hold share a transaction; both times are taken inside it, so they lie within its longest duration.
    offenders: Prisma.sql`
      select h.id::text as id from slot_holds h where h.consumed_at is not null
      and (select count(*) from slot_holds x where x.tenant_id = h.tenant_id and x.consumed_at = h.consumed_at)
        > (select count(*) from appointments a where a.tenant_id = h.tenant_id
          and a.created_at between h.consumed_at - interval '20 seconds' and h.consumed_at + interval '20 seconds')`,
  },
  {
    id: "B4",
    title: "every appointment has the history of its making",
    offenders: Prisma.sql`
      select a.id::text as id from appointments a
      where (select count(*) from appointment_changes c
        where c.tenant_id = a.tenant_id and c.appointment_id = a.id and c.kind = 'created') <> 1`,
  },
];
