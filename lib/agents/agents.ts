import { z } from "zod";
import { builtinChoice } from "@/lib/ai/providers.shared";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Agent } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { readyProviders } from "./provider-credentials";
import {
  type AgentView,
  type CreateAgent,
  createAgentSchema,
  handoffRulesSchema,
  type UpdateAgent,
} from "./schema";

/** The tenant's agents, newest first. */
export async function listAgents(
  ctx: Ctx,
  query: { cursor?: string; limit: number },
): Promise<Page<AgentView>> {
  allow(ctx, "agents.read");
  const after = query.cursor ? decodeCursor(query.cursor, z.tuple([z.iso.datetime(), z.uuid()])) : null;
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.agent.findMany({
      where: {
        tenantId: ctx.tenantId,
        ...(after
          ? { OR: [{ createdAt: { lt: after[0] } }, { createdAt: after[0], id: { lt: after[1] } }] }
          : {}),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: query.limit + 1,
    });
    const ready = await readyProviders(ctx);
    const page = toPage(rows, query.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map((row) => toAgentView(row, ready)) };
  });
}

/** One agent. Throws 404. */
export async function getAgent(ctx: Ctx, id: string): Promise<AgentView> {
  allow(ctx, "agents.read");
  return inTransaction(ctx, async (ctx) =>
    toAgentView(await getAgentRow(ctx, id), await readyProviders(ctx)),
  );
}

/** Creates an agent; the builtin provider always takes its one model. */
export async function createAgent(ctx: Ctx, input: CreateAgent): Promise<AgentView> {
  allow(ctx, "agents.write");
  const data = withBuiltinModel(createAgentSchema.parse(input));
  return inTransaction(ctx, async (ctx) => {
    const row = await ctx.db.agent.create({ data: { id: newId(), tenantId: ctx.tenantId, ...data } });
    const view = toAgentView(row, await readyProviders(ctx));
    await recordAudit(ctx, { action: "agent.created", targetType: "agent", targetId: row.id, after: view });
    return view;
  });
}

/** Changes an agent; conversations use it from their next turn. */
export async function updateAgent(ctx: Ctx, id: string, input: UpdateAgent): Promise<AgentView> {
  allow(ctx, "agents.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await getAgentRow(ctx, id);
    const data = withBuiltinModel({ provider: before.provider, model: before.model, ...input });
    const row = await ctx.db.agent.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { ...data, version: { increment: 1 } },
    });
    const ready = await readyProviders(ctx);
    const view = toAgentView(row, ready);
    await recordAudit(ctx, {
      action: "agent.updated",
      targetType: "agent",
      targetId: id,
      before: toAgentView(before, ready),
      after: view,
    });
    return view;
  });
}

/** Switches an agent on or off; off, its conversations wait for a person. */
export async function toggleAgent(ctx: Ctx, id: string): Promise<AgentView> {
  const { isActive } = await getAgent(ctx, id);
  return updateAgent(ctx, id, { isActive: !isActive });
}

/** Copies an agent with its playbooks; the copy starts switched off. */
export async function duplicateAgent(ctx: Ctx, id: string): Promise<AgentView> {
  allow(ctx, "agents.write");
  return inTransaction(ctx, async (ctx) => {
    const {
      id: _,
      createdAt: _created,
      updatedAt: _updated,
      version: _version,
      ...source
    } = await getAgentRow(ctx, id);
    const playbooks = await ctx.db.playbook.findMany({ where: { tenantId: ctx.tenantId, agentId: id } });
    const row = await ctx.db.agent.create({
      data: {
        ...source,
        id: newId(),
        name: `${source.name.slice(0, 74)} (2)`,
        isActive: false,
        handoffRules: handoffRulesSchema.parse(source.handoffRules),
      },
    });
    await ctx.db.playbook.createMany({
      data: playbooks.map((playbook) => ({ ...playbook, id: newId(), agentId: row.id })),
    });
    const view = toAgentView(row, await readyProviders(ctx));
    await recordAudit(ctx, { action: "agent.created", targetType: "agent", targetId: row.id, after: view });
    return view;
  });
}

/** Deletes an agent that no channel or conversation uses. Throws 409 `agents.in_use` otherwise. */
export async function deleteAgent(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "agents.write");
  await inTransaction(ctx, async (ctx) => {
    const row = await getAgentRow(ctx, id);
    const where = { tenantId: ctx.tenantId, agentId: id };
    const channels = await ctx.db.channel.count({ where });
    const conversations = channels > 0 ? 0 : await ctx.db.conversation.count({ where, take: 1 });
    if (channels + conversations > 0) throw new AppError("conflict", "agents.in_use");
    await ctx.db.agent.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
    await recordAudit(ctx, {
      action: "agent.deleted",
      targetType: "agent",
      targetId: id,
      before: { name: row.name },
    });
  });
}

/** An agent's row in the caller's transaction. Throws 404. */
export async function getAgentRow(ctx: TxCtx, id: string): Promise<Agent> {
  const row = await ctx.db.agent.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
  if (!row) throw notFound();
  return row;
}

function withBuiltinModel<T extends { provider?: string; model?: string }>(data: T): T {
  return data.provider === "builtin" ? { ...data, model: builtinChoice.model } : data;
}

function toAgentView(row: Agent, ready: ReadonlySet<string>): AgentView {
  return {
    id: row.id,
    name: row.name,
    description: row.description,
    objective: row.objective,
    personality: row.personality as AgentView["personality"],
    provider: row.provider as AgentView["provider"],
    model: row.model,
    temperature: row.temperature,
    maxTokens: row.maxTokens,
    systemPrompt: row.systemPrompt,
    languages: row.languages,
    tools: row.tools,
    greeting: row.greeting,
    fallback: row.fallback,
    handoffRules: handoffRulesSchema.parse(row.handoffRules),
    activeWhen: row.activeWhen as AgentView["activeWhen"],
    isActive: row.isActive,
    version: row.version,
    createdAt: row.createdAt.toISOString(),
    providerReady: ready.has(row.provider),
  };
}
