import type { UnscopedDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

export type InvariantCheck = {
  /** Short name that reports and decisions use. */
  id: string;
  /** What must be true, in words. */
  title: string;
  /** Selects `id` of whatever breaks it. */
  offenders: Prisma.Sql;
};

/** What must hold of keys that make writes repeatable, and of jobs. */
export const platformInvariants: InvariantCheck[] = [
  {
    id: "I3",
    title: "every stored key of a repeatable write has its answer",
    offenders: Prisma.sql`
      select scope || ' ' || key as id from idempotency_keys
      where status <> 'done' or response_status is null or completed_at is null`,
  },
  {
    id: "I7",
    title: "no job runs longer than it may, and its times fit its state",
    // The queue looks for overdue jobs about once a minute.
    offenders: Prisma.sql`
      select id::text as id from pgboss.job
      where (state = 'active' and (started_on is null
          or started_on + (expire_seconds + 300) * interval '1 second' < now()))
        or (state in ('completed', 'failed', 'cancelled') and completed_on is null)
        or (state in ('created', 'active') and completed_on is not null)
        or retry_count > retry_limit`,
  },
  {
    id: "I7",
    title: "every job of a tenant names one that exists",
    offenders: Prisma.sql`
      select j.id::text as id from pgboss.job j
      where j.data ? 'tenantId' and j.state in ('created', 'retry', 'active')
        and not exists (select from tenants t where t.id::text = j.data->>'tenantId')`,
  },
];

/** The first `limit` things that break a check. */
export async function findOffenders(
  db: UnscopedDb,
  { offenders }: InvariantCheck,
  limit: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`select id from (${offenders}) found limit ${limit}`;
  return rows.map((row) => row.id);
}

/**
 * One check per foreign key between two tables of tenants, and per table for the tenant itself: the row that is pointed at
 * exists and is the same tenant's. Read from the catalogue, so that a new table needs no entry here.
 */
export async function tenantInvariants(db: UnscopedDb): Promise<InvariantCheck[]> {
  const links = await db.$queryRaw<{ name: string; statement: string }[]>`
    with keyed as (
      select c.conname as name, c.conrelid, c.confrelid,
        array_agg(quote_ident(child.attname) order by k.n) filter (where child.attname <> 'tenant_id') as child_columns,
        array_agg(quote_ident(parent.attname) order by k.n) filter (where parent.attname <> 'tenant_id') as parent_columns
      from pg_constraint c
      cross join lateral unnest(c.conkey, c.confkey) with ordinality as k(child_no, parent_no, n)
      join pg_attribute child on child.attrelid = c.conrelid and child.attnum = k.child_no
      join pg_attribute parent on parent.attrelid = c.confrelid and parent.attnum = k.parent_no
      where c.contype = 'f' and c.connamespace = 'public'::regnamespace
      group by c.oid, c.conname, c.conrelid, c.confrelid
    ), owned as (
      select attrelid from pg_attribute where attname = 'tenant_id' and not attisdropped
    )
    select name, format(
      'select c.tenant_id::text || '' '' || coalesce(to_jsonb(c)->>''id'', to_jsonb(c)::text) as id from %s c
       where (%s) is not null and not exists (select from %s p where p.tenant_id = c.tenant_id and (%s) = (%s))',
      conrelid::regclass, 'c.' || array_to_string(child_columns, ', c.'), confrelid::regclass,
      'p.' || array_to_string(parent_columns, ', p.'), 'c.' || array_to_string(child_columns, ', c.')) as statement
    from keyed
    where conrelid in (select attrelid from owned) and confrelid in (select attrelid from owned) and child_columns is not null
    union all
    select 'tenant of ' || t.relname, format(
      'select distinct c.tenant_id::text as id from %s c where not exists (select from tenants t where t.id = c.tenant_id)',
      t.oid::regclass)
    from pg_class t join owned on owned.attrelid = t.oid
    where t.relkind = 'r' and t.relnamespace = 'public'::regnamespace
    order by 1`;
  return links.map(({ name, statement }) => ({ id: "I5", title: name, offenders: Prisma.raw(statement) }));
}
