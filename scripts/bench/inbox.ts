import pg from "pg";
import { encodeCursor } from "@/lib/core/pagination";
import type { Client } from "./http";
import { p95Row, percentile, type Row, sample } from "./measure";

const conversations = 100_000;
const depth = 90_000;
type Page = { data: { id: string }[]; nextCursor: string | null };

/** The inbox of a business with a hundred thousand conversations: its first page, and one far down. */
export async function measureInbox(client: Client, databaseUrl: string, slug: string): Promise<Row[]> {
  const began = performance.now();
  const deep = await fill(databaseUrl, slug);
  const filled = performance.now() - began;
  const list = (query: string) => client.get<Page>(`/api/v1/conversations?limit=25${query}`);
  const first = await sample(150, () => list(""));
  const far = await sample(150, () => list(`&cursor=${deep}`));
  const open = await sample(90, () => list("&status=open"));
  const ratio = percentile(far, 0.95) / percentile(first, 0.95);
  return [
    p95Row(`inbox of ${conversations}, first page`, first, 50),
    p95Row(`inbox of ${conversations}, page at ${depth}`, far, 50),
    { metric: "inbox, far page / first page (p95)", value: ratio, unit: "×", target: 1.5 },
    p95Row("inbox, open ones only", open),
    { metric: "filling the inbox", value: filled / 1000, unit: "s" },
  ];
}

async function fill(databaseUrl: string, slug: string): Promise<string> {
  const db = new pg.Client({ connectionString: databaseUrl });
  await db.connect();
  try {
    await db.query(
      `INSERT INTO contacts (id, tenant_id, name, search_text, source, updated_at)
       SELECT gen_random_uuid(), t.id, 'Bench', 'bench', 'import', now() FROM tenants t, generate_series(1, 500) WHERE t.slug = $1`,
      [slug],
    );
    await db.query(
      `INSERT INTO conversations (id, tenant_id, channel_id, contact_id, agent_id, status, locale, last_seq, answered_seq,
         last_message_at, last_preview, created_at, updated_at)
       SELECT gen_random_uuid(), t.id, h.id, c.ids[1 + n % 500], h.agent_id,
         (ARRAY['active', 'resolved', 'closed', 'pending'])[1 + n % 4], 'pt-BR', 1, 1,
         now() - n * interval '1 minute', 'bench ' || n, now() - n * interval '1 minute', now()
       FROM tenants t
       JOIN LATERAL (SELECT id, agent_id FROM channels WHERE tenant_id = t.id AND type = 'web' ORDER BY id LIMIT 1) h ON true
       JOIN LATERAL (SELECT array_agg(id) AS ids FROM contacts WHERE tenant_id = t.id AND name = 'Bench') c ON true,
       generate_series(1, ${conversations}) n
       WHERE t.slug = $1`,
      [slug],
    );
    // A message each: the database stays one that the auditor accepts.
    await db.query(
      `INSERT INTO messages (id, tenant_id, conversation_id, seq, author, text)
       SELECT gen_random_uuid(), c.tenant_id, c.id, 1, 'customer', c.last_preview FROM conversations c
       WHERE c.last_preview LIKE 'bench %' AND NOT EXISTS
         (SELECT FROM messages m WHERE m.tenant_id = c.tenant_id AND m.conversation_id = c.id)`,
    );
    await db.query("ANALYZE conversations");
    await db.query("ANALYZE contacts");
    const { rows } = await db.query<{ at: Date; id: string }>(
      `SELECT c.last_message_at AS at, c.id FROM conversations c JOIN tenants t ON t.id = c.tenant_id AND t.slug = $1
       ORDER BY c.last_message_at DESC, c.id DESC OFFSET ${depth} LIMIT 1`,
      [slug],
    );
    const [row] = rows;
    if (!row) throw new Error("the inbox was not filled");
    return encodeCursor([row.at.toISOString(), row.id]);
  } finally {
    await db.end();
  }
}
