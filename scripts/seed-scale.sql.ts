/** Fills one shop with years of visits by set-based inserts; for measuring, never for a real installation. */
import type pg from "pg";

export type Scale = { tenantId: string; timeZone: string; contacts: number; years: number; perDay: number };

/** Ids that grow with time, as the application's do, made of any text. */
const idOf = (at: string, text: string) =>
  `(lpad(to_hex((extract(epoch from ${at}) * 1000)::bigint), 12, '0') || '7' || substr(md5(${text}), 1, 3) || '8' || substr(md5(${text}), 4, 15))::uuid`;

/** Adds people with names of two words, a phone and every third with an e-mail. */
export async function insertContacts(db: pg.Client, { tenantId, contacts, years }: Scale): Promise<void> {
  await db.query(
    `insert into contacts (id, tenant_id, name, phone, email, tags, source, search_text, created_at, updated_at)
    select ${idOf("at", "'contact' || $1::text || n")}, $1::uuid, name, phone, email, '{}', 'import',
      trim(lower(name) || ' ' || phone || ' ' || coalesce(email, '')), at, at
    from (
      select n, now() - make_interval(years => $3::int) + make_interval(mins => n) as at,
        (array['Ana','Bruno','Carla','Diego','Elisa','Fabio','Gabriela','Hugo','Iris','Joana','Kleber','Laura','Marcos','Nadia',
          'Otavio','Paula','Rafael','Sofia','Tiago','Vera'])[1 + n % 20]
          || ' ' || (array['Almeida','Barbosa','Cardoso','Duarte','Esteves','Ferreira','Gomes','Henriques','Lima','Macedo',
          'Nunes','Oliveira','Pereira','Queiroz','Ribeiro','Souza','Teixeira','Vieira','Xavier','Zanetti'])[1 + (n / 20) % 20]
          || ' ' || chr(65 + (n / 400) % 26) || chr(97 + (n / 10400) % 26) as name,
        '+55119' || lpad((10000000 + n)::text, 8, '0') as phone,
        case when n % 3 = 0 then 'cliente' || n || '@example.com' end as email
      from generate_series(0, $2::int - 1) as n
    ) people`,
    [tenantId, contacts, years],
  );
}

/** Adds one quarter's visits: every barber, Monday to Saturday, half hours from nine to seven with gaps between. */
export async function insertQuarter(
  db: pg.Client,
  { tenantId, timeZone, contacts, perDay }: Scale,
  quarter: { from: string; to: string; salt: number },
): Promise<number> {
  const values = [tenantId, timeZone, quarter.from, quarter.to, perDay, contacts, quarter.salt];
  await db.query("drop table if exists scale_visits");
  await db.query(
    `create temp table scale_visits as
    with barbers as (select id, row_number() over (order by id) as b from staff where tenant_id = $1::uuid and is_active),
      menu as (select id, name, price_cents, row_number() over (order by id) as m, count(*) over () as all_services
        from services where tenant_id = $1::uuid and is_active),
      slots as (
        select barbers.id as staff_id, day::date as day, slot, ('x' || substr(md5(b || ':' || day::date || ':' || slot), 1, 7))::bit(28)::int as dice
        from barbers, generate_series($3::date, $4::date - 1, interval '1 day') as day, generate_series(0, 19) as slot
        where extract(isodow from day) < 7 and (slot * 7 + b + extract(doy from day)::int) % 20 < $5::int
      ), timed as (
        select *, (day + time '09:00' + slot * interval '30 minutes') at time zone $2 as starts_at from slots
      )
    select ${idOf("t.starts_at", "t.staff_id::text || t.starts_at::text || $7::text")} as id, t.staff_id, t.starts_at, t.dice,
      t.starts_at + interval '30 minutes' as ends_at, menu.id as service_id, menu.name, menu.price_cents,
      (t.dice / 7) % $6::int as person,
      case when t.starts_at > now() then (array['scheduled', 'confirmed'])[1 + t.dice % 2]
        when t.dice % 100 < 87 then 'completed' when t.dice % 100 < 95 then 'cancelled' else 'no_show' end as status,
      (array['dashboard', 'public', 'agent', 'agent', 'public', 'walk_in', 'dashboard', 'api'])[1 + (t.dice / 100) % 8] as source
    from timed t join menu on menu.m = 1 + (t.dice / 800) % menu.all_services`,
    values,
  );
  const { rowCount } = await db.query(
    `insert into appointments (id, tenant_id, status, starts_at, ends_at, staff_id, contact_id, source, total_cents, currency,
      cancelled_at, created_at, updated_at)
    select v.id, $1::uuid, v.status, v.starts_at, v.ends_at, v.staff_id, c.id, v.source, v.price_cents, 'BRL',
      case when v.status = 'cancelled' then v.starts_at - interval '5 hours' end,
      v.starts_at - make_interval(hours => 2 + v.dice % 200), v.starts_at
    from scale_visits v join scale_people c on c.n = v.person`,
    [tenantId],
  );
  await db.query(
    `insert into appointment_services (id, tenant_id, appointment_id, service_id, position, name, duration_min, price_cents)
    select ${idOf("starts_at", "'line' || id::text")}, $1::uuid, id, service_id, 0, name, 30, price_cents from scale_visits`,
    [tenantId],
  );
  await db.query(
    `insert into busy_segments (id, tenant_id, staff_id, appointment_id, during)
    select ${idOf("starts_at", "'busy' || id::text")}, $1::uuid, staff_id, id, tstzrange(starts_at, ends_at)
    from scale_visits where status <> 'cancelled' order by staff_id, starts_at`,
    [tenantId],
  );
  return rowCount ?? 0;
}

/** Numbers the people, so that a visit can pick one by number. */
export async function numberPeople(db: pg.Client, tenantId: string): Promise<void> {
  await db.query(
    `create temp table scale_people as
    select id, row_number() over (order by id) - 1 as n from contacts where tenant_id = $1::uuid and source = 'import'`,
    [tenantId],
  );
  await db.query("create index on scale_people (n)");
  await db.query("analyze scale_people");
}

/** Tells the planner what there is; a real server does so by itself. */
export async function refreshStatistics(db: pg.Client): Promise<void> {
  for (const table of ["contacts", "appointments", "appointment_services", "busy_segments"])
    await db.query(`vacuum analyze ${table}`);
}
