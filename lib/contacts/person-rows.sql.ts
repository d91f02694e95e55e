/** Every row that hangs on a person. Tables come from the database's own catalogue, so that a new one is never forgotten. */
import { detailsDigest } from "@/lib/audit/record-audit";
import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

type Link = { table: string; column: string };

/** The tenant tables whose rows name a row of `table`, with the column that does. */
export async function listLinks(db: TenantDb, table: string): Promise<Link[]> {
  return db.$queryRaw<Link[]>`
    select c.conrelid::regclass::text as "table", quote_ident(a.attname) as "column"
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'tenant_id'
    where c.contype = 'f' and c.confrelid = to_regclass(${`public.${table}`}) and array_length(c.conkey, 1) = 2
    order by 1, 2`;
}

/** Gives everything of `mergeIds` to `keepId`; answers how many rows moved, by table. */
export async function moveRows(
  db: TenantDb,
  tenantId: string,
  keepId: string,
  mergeIds: readonly string[],
): Promise<Record<string, number>> {
  const moved: Record<string, number> = {};
  for (const link of await listLinks(db, "contacts")) {
    // Names from the catalogue, quoted by it; values stay parameters.
    const [table, column] = [Prisma.raw(link.table), Prisma.raw(link.column)];
    moved[link.table] = await db.$executeRaw`
      update ${table} set ${column} = ${keepId}::uuid
      where tenant_id = ${tenantId}::uuid and ${column} = any(${[...mergeIds]}::uuid[])`;
  }
  return moved;
}

// Padding of time and the machine's own notes say nothing about the person.
const notPersonal = new Set(["busy_segments", "agent_runs"]);
// Keys to doors, and words for machines.
const notTold = [
  "tenant_id",
  "manage_hash",
  "unsubscribe_token",
  "model_messages",
  "agent_state",
  "search_text",
];
const hidden = Prisma.sql`${[...notTold]}::text[]`;

/** Everything that hangs on a person, by table, and everything that hangs on that. */
export async function readPersonRows(
  db: TenantDb,
  tenantId: string,
  contactId: string,
): Promise<Record<string, Record<string, unknown>[]>> {
  const found: Record<string, Record<string, unknown>[]> = {};
  const read = async ({ table, column }: Link, ids: readonly string[]) => {
    const rows = await db.$queryRaw<{ row: Record<string, unknown> }[]>`
      select to_jsonb(t) - ${hidden} as row from ${Prisma.raw(table)} t
      where t.tenant_id = ${tenantId}::uuid and t.${Prisma.raw(column)} = any(${[...ids]}::uuid[])
      order by t.id limit 20000`;
    const known = new Set((found[table] ?? []).map((row) => row.id));
    const fresh = rows.map(({ row }) => row).filter((row) => !known.has(row.id));
    if (fresh.length > 0) found[table] = [...(found[table] ?? []), ...fresh];
  };
  const links = await listLinks(db, "contacts");
  for (const link of links) await read(link, [contactId]);
  for (const table of new Set(links.map((link) => link.table))) {
    const ids = (found[table] ?? []).map((row) => String(row.id));
    if (ids.length === 0) continue;
    for (const link of await listLinks(db, table)) if (!notPersonal.has(link.table)) await read(link, ids);
  }
  return found;
}

/** Takes the words out of the person's conversations and their traces; when and how often stays countable. */
export async function eraseConversations(db: TenantDb, tenantId: string, contactId: string): Promise<void> {
  const theirs = Prisma.sql`(select id from conversations where tenant_id = ${tenantId}::uuid and contact_id = ${contactId}::uuid)`;
  await db.$executeRaw`
    update messages set text = '', actions = '[]', citations = '[]', model_messages = null, client_id = null
    where tenant_id = ${tenantId}::uuid and conversation_id in ${theirs}`;
  await db.$executeRaw`
    update agent_runs set steps = '[]', error = null
    where tenant_id = ${tenantId}::uuid and conversation_id in ${theirs}`;
  await db.$executeRaw`
    update conversations set last_preview = '', agent_state = '{}', rating_comment = null, handoff_reason = null,
      tags = '{}', status = 'closed', unread_count = 0
    where tenant_id = ${tenantId}::uuid and contact_id = ${contactId}::uuid`;
}

/** Keeps the person's visits as numbers: no notes, no reasons, no links that still open. */
export async function eraseVisits(db: TenantDb, tenantId: string, contactId: string): Promise<void> {
  const theirs = Prisma.sql`(select id from appointments where tenant_id = ${tenantId}::uuid and contact_id = ${contactId}::uuid)`;
  await db.$executeRaw`
    update appointment_changes set before = before - 'cancelReason' - 'notes', after = after - 'cancelReason' - 'notes'
    where tenant_id = ${tenantId}::uuid and appointment_id in ${theirs}`;
  // With the files go the pictures and papers that belonged to the visits.
  await db.$executeRaw`
    delete from stored_files where tenant_id = ${tenantId}::uuid and id in (
      select file_id from appointment_attachments where tenant_id = ${tenantId}::uuid and appointment_id in ${theirs})`;
  await db.$executeRaw`
    update appointments set notes = null, cancel_reason = null, manage_hash = null
    where tenant_id = ${tenantId}::uuid and contact_id = ${contactId}::uuid`;
}

/** What else carries a person's words or address. Tables of parts that are not installed are passed over. */
export async function eraseOtherRows(db: TenantDb, tenantId: string, contactId: string): Promise<void> {
  const scope = Prisma.sql`where tenant_id = ${tenantId}::uuid and contact_id = ${contactId}::uuid`;
  const linked = new Set((await listLinks(db, "contacts")).map(({ table }) => table));
  if (linked.has("outbox_messages")) await db.$executeRaw`delete from outbox_messages ${scope}`;
  if (linked.has("waitlist_entries"))
    await db.$executeRaw`
      update waitlist_entries set notes = null,
        status = case when status in ('waiting', 'offered') then 'cancelled' else status end ${scope}`;
  if (linked.has("tickets")) await db.$executeRaw`update tickets set notes = null ${scope}`;
  await db.$executeRaw`
    update walk_ins set notes = null, status = case when ended_at is null then 'left' else status end,
      ended_at = coalesce(ended_at, now()) ${scope}`;
  await db.$executeRaw`update reviews set text = null, reply = null, status = 'hidden' ${scope}`;
  await db.$executeRaw`
    update appointment_series set notes = null, ended_at = coalesce(ended_at, now()) ${scope}`;
}

/** What erasure does with each table that names a person; a new table must take its place here. */
export const erasureOf: Record<string, "emptied" | "kept"> = {
  appointments: "emptied",
  conversations: "emptied",
  outbox_messages: "emptied",
  waitlist_entries: "emptied",
  tickets: "emptied",
  walk_ins: "emptied",
  reviews: "emptied",
  appointment_series: "emptied",
  // Amounts, and what was agreed to and when: no words of the person.
  consents: "kept",
  fees: "kept",
};

/**
 * Takes the details out of the audit entries about these people, and about what carries their words; who did what and
 * when stays, and so does the chain: each entry keeps the digest of what it said.
 */
export async function shredAudit(
  db: TenantDb,
  tenantId: string,
  targetIds: readonly string[],
): Promise<void> {
  const entries = await db.auditEntry.findMany({
    where: { tenantId, targetId: { in: [...targetIds] }, shreddedDigest: null },
    select: { seq: true, before: true, after: true },
  });
  const worded = entries.filter(({ before, after }) => before !== null || after !== null);
  for (const entry of worded)
    await db.$executeRaw`
      update audit_entries set before = null, after = null, shredded_digest = ${detailsDigest(entry)}
      where tenant_id = ${tenantId}::uuid and seq = ${entry.seq}`;
}

/** Forgets stored answers of the API in which the person may stand; they are kept for a day only. */
export async function forgetStoredAnswers(db: TenantDb, tenantId: string, contactId: string): Promise<void> {
  await db.$executeRaw`
    delete from idempotency_keys where tenant_id = ${tenantId}::uuid and response_body::text like ${`%${contactId}%`}`;
}
