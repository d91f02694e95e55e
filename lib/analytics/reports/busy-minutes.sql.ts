import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

export type BusyMinutes = { stretch: number; staffId: string; minutes: number };

/**
 * Minutes that visits keep somebody busy, by stretch and person: buffers included, processing gaps not, a group
 * session once. Time that crosses a border counts on both sides of it.
 */
export async function sumBusyMinutes(
  db: TenantDb,
  scope: { tenantId: string; starts: readonly Date[]; end: Date; staffIds: readonly string[] },
): Promise<BusyMinutes[]> {
  const { tenantId, end } = scope;
  const from = scope.starts[0];
  const borders = Prisma.sql`${[...scope.starts]}::timestamptz[]`;
  return db.$queryRaw<BusyMinutes[]>`
    with busy as materialized (
      select staff_id, greatest(starts_at, ${from}::timestamptz) as starts,
        least(ends_at, ${end}::timestamptz) as ends
      from busy_segments
      where tenant_id = ${tenantId}::uuid and staff_id = any(${[...scope.staffIds]}::uuid[])
        -- A visit with its buffers lasts less than two days: the index on the start bounds the search from both sides.
        and starts_at > ${from}::timestamptz - interval '2 days' and starts_at < ${end}::timestamptz
        and ends_at > ${from}::timestamptz and appointment_id is not null
    ), placed as (
      select staff_id, starts, ends, width_bucket(starts, ${borders}) as first,
        width_bucket(ends - interval '1 microsecond', ${borders}) as last
      from busy
    ), parts as (
      select staff_id, first as stretch, starts, ends from placed where first = last
      union all
      select staff_id, n as stretch, greatest(starts, (${borders})[n]) as starts,
        least(ends, coalesce((${borders})[n + 1], ${end}::timestamptz)) as ends
      from placed cross join lateral generate_series(first, last) as n where first < last
    )
    select (stretch - 1)::int as stretch, staff_id::text as "staffId",
      (sum(extract(epoch from ends - starts)) / 60)::float8 as minutes
    from parts group by 1, 2`;
}
