import type { TenantDb } from "@/lib/core/db";

/** Whether this database has the vector column; suites on servers without pgvector leave its migration out. */
export async function hasVectors(db: TenantDb): Promise<boolean> {
  const rows = await db.$queryRaw<{ found: boolean }[]>`
    select exists (
      select from pg_attribute where attrelid = 'playbooks'::regclass and attname = 'embedding' and not attisdropped
    ) as found`;
  return rows[0]?.found ?? false;
}

/** Stores the vector of a playbook. */
export async function storePlaybookVector(
  db: TenantDb,
  tenantId: string,
  id: string,
  vector: number[],
): Promise<void> {
  await db.$executeRaw`
    update playbooks set embedding = ${JSON.stringify(vector)}::vector
    where tenant_id = ${tenantId}::uuid and id = ${id}::uuid`;
}

/** Cosine distance from which a playbook has nothing to do with a request: unrelated texts lie around 1. */
const farthest = 0.95;

/** Ids of the active playbooks nearest to a vector, nearest first. Exact search: an agent has few. */
export async function nearestPlaybookIds(
  db: TenantDb,
  tenantId: string,
  agentId: string,
  vector: number[],
  limit: number,
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from playbooks
    where tenant_id = ${tenantId}::uuid and agent_id = ${agentId}::uuid and is_active and embedding is not null
      and embedding <=> ${JSON.stringify(vector)}::vector < ${farthest}
    order by embedding <=> ${JSON.stringify(vector)}::vector
    limit ${limit}`;
  return rows.map((row) => row.id);
}
