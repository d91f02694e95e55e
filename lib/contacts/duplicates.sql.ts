import type { TenantDb } from "@/lib/core/db";

/** Ids that share a phone, an e-mail or a name (case and accents aside), in groups of two to ten, the largest first. */
export async function findSameIds(
  db: TenantDb,
  tenantId: string,
  limit: number,
): Promise<{ reason: "phone" | "email" | "name"; ids: string[] }[]> {
  return db.$queryRaw`
    with people as (
      select id, phone, lower(email) as email,
        -- The folded text begins with the name; what follows is the number and the address.
        nullif(left(search_text, length(coalesce(name, ''))), '') as name
      from contacts where tenant_id = ${tenantId}::uuid and anonymised_at is null
    ), keys as (
      select 'phone' as reason, phone as key, id from people where phone is not null
      union all select 'email', email, id from people where email is not null
      -- One word is a first name: half the town shares it.
      union all select 'name', name, id from people where name like '% %'
    )
    select reason, array_agg(id::text order by id) as ids from keys
    group by reason, key having count(*) between 2 and 10
    order by array_position(array['phone', 'email', 'name'], reason), count(*) desc, min(id::text)
    limit ${limit}`;
}

/** How many appointments each of these people has. */
export async function countAppointmentsOf(
  db: TenantDb,
  tenantId: string,
  ids: readonly string[],
): Promise<{ id: string; count: number }[]> {
  return db.$queryRaw`
    select contact_id::text as id, count(*)::int as count from appointments
    where tenant_id = ${tenantId}::uuid and contact_id = any(${[...ids]}::uuid[]) group by 1`;
}
