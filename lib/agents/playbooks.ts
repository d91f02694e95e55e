import { builtinEmbedding } from "@/lib/ai/builtin-embedder";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Playbook } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { getAgentRow } from "./agents";
import { hasVectors, nearestPlaybookIds, storePlaybookVector } from "./playbooks.sql";
import { type CreatePlaybook, createPlaybookSchema, type PlaybookView, type UpdatePlaybook } from "./schema";

/** An agent's playbooks in their order. Throws 404 for an unknown agent. */
export async function listPlaybooks(ctx: Ctx, agentId: string): Promise<PlaybookView[]> {
  allow(ctx, "agents.read");
  return inTransaction(ctx, async (ctx) => {
    await getAgentRow(ctx, agentId);
    const rows = await ctx.db.playbook.findMany({
      where: { tenantId: ctx.tenantId, agentId },
      orderBy: [{ position: "asc" }, { createdAt: "asc" }],
      take: 200,
    });
    return rows.map(toPlaybookView);
  });
}

/** One playbook of an agent. Throws 404, also for a playbook of another agent. */
export async function getPlaybook(ctx: Ctx, agentId: string, id: string): Promise<PlaybookView> {
  allow(ctx, "agents.read");
  return inTransaction(ctx, async (ctx) => toPlaybookView(await getPlaybookRow(ctx, agentId, id)));
}

/** Adds a playbook to an agent and indexes it for retrieval. */
export async function createPlaybook(
  ctx: Ctx,
  agentId: string,
  input: CreatePlaybook,
): Promise<PlaybookView> {
  allow(ctx, "agents.write");
  const data = createPlaybookSchema.parse(input);
  return inTransaction(ctx, async (ctx) => {
    await getAgentRow(ctx, agentId);
    const row = await ctx.db.playbook.create({
      data: { id: newId(), tenantId: ctx.tenantId, agentId, ...data },
    });
    await index(ctx, row);
    await recordAudit(ctx, {
      action: "playbook.created",
      targetType: "playbook",
      targetId: row.id,
      after: data,
    });
    return toPlaybookView(row);
  });
}

/** Changes a playbook. Throws 404, also for a playbook of another agent. */
export async function updatePlaybook(
  ctx: Ctx,
  agentId: string,
  id: string,
  input: UpdatePlaybook,
): Promise<PlaybookView> {
  allow(ctx, "agents.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await getPlaybookRow(ctx, agentId, id);
    const row = await ctx.db.playbook.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: input,
    });
    await index(ctx, row);
    await recordAudit(ctx, {
      action: "playbook.updated",
      targetType: "playbook",
      targetId: id,
      before: toPlaybookView(before),
      after: toPlaybookView(row),
    });
    return toPlaybookView(row);
  });
}

/** Deletes a playbook. */
export async function deletePlaybook(ctx: Ctx, agentId: string, id: string): Promise<void> {
  allow(ctx, "agents.write");
  await inTransaction(ctx, async (ctx) => {
    const before = await getPlaybookRow(ctx, agentId, id);
    await ctx.db.playbook.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
    await recordAudit(ctx, {
      action: "playbook.deleted",
      targetType: "playbook",
      targetId: id,
      before: toPlaybookView(before),
    });
  });
}

/** The playbooks that fit a request, best first, at most `limit`; all active ones where the server has no vectors. */
export async function findPlaybooks(
  ctx: TxCtx,
  agentId: string,
  request: string,
  limit = 2,
): Promise<PlaybookView[]> {
  const active = await ctx.db.playbook.findMany({
    where: { tenantId: ctx.tenantId, agentId, isActive: true },
    orderBy: { position: "asc" },
    take: 200,
  });
  if (active.length === 0 || !(await hasVectors(ctx.db))) return active.map(toPlaybookView);
  const ids = await nearestPlaybookIds(ctx.db, ctx.tenantId, agentId, builtinEmbedding(request), limit);
  return ids.flatMap((id) => active.filter((row) => row.id === id)).map(toPlaybookView);
}

async function getPlaybookRow(ctx: TxCtx, agentId: string, id: string): Promise<Playbook> {
  const row = await ctx.db.playbook.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
  if (!row || row.agentId !== agentId) throw notFound();
  return row;
}

async function index(ctx: TxCtx, row: Playbook): Promise<void> {
  if (!(await hasVectors(ctx.db))) return;
  await storePlaybookVector(ctx.db, ctx.tenantId, row.id, builtinEmbedding(`${row.name}\n${row.trigger}`));
}

function toPlaybookView(row: Playbook): PlaybookView {
  return {
    id: row.id,
    agentId: row.agentId,
    name: row.name,
    trigger: row.trigger,
    steps: row.steps,
    allowedTools: row.allowedTools,
    autonomy: row.autonomy as PlaybookView["autonomy"],
    isActive: row.isActive,
    position: row.position,
  };
}
