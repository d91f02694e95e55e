import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import { randomToken } from "@/lib/core/tokens";
import type { Channel } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import {
  type ChannelSettings,
  type ChannelView,
  type CreateChannel,
  channelSchema,
  channelSettingsSchema,
  type UpdateChannel,
} from "./schema";

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** The tenant's channels, oldest first. */
export async function listChannels(
  ctx: Ctx,
  input: { cursor?: string | undefined; limit: number },
): Promise<Page<ChannelView>> {
  allow(ctx, "channels.read");
  const after = input.cursor ? decodeCursor(input.cursor, cursorKey) : null;
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.channel.findMany({
      where: {
        tenantId,
        ...(after
          ? { OR: [{ createdAt: { gt: after[0] } }, { createdAt: after[0], id: { gt: after[1] } }] }
          : {}),
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: input.limit + 1,
    });
    return toPage(rows.map(toChannelView), input.limit, (row) => [row.createdAt, row.id]);
  });
}

/** One channel. Throws 404. */
export async function getChannel(ctx: Ctx, id: string): Promise<ChannelView> {
  allow(ctx, "channels.read");
  return inTransaction(ctx, async (ctx) => toChannelView(await load(ctx, id)));
}

/** Adds a channel for our own chat; it gets a public key for the page that shows it. */
export async function createChannel(ctx: Ctx, input: CreateChannel): Promise<ChannelView> {
  allow(ctx, "channels.write");
  return inTransaction(ctx, async (ctx) => {
    const { tenantId } = ctx;
    await assertAgent(ctx, input.agentId);
    const row = await ctx.db.channel.create({
      data: {
        id: newId(),
        tenantId,
        type: input.type,
        name: input.name,
        agentId: input.agentId === undefined ? await firstAgent(ctx) : input.agentId,
        publicKey: `wk_${randomToken(18)}`,
        settings: mergeSettings({}, input.settings),
      },
    });
    const view = toChannelView(row);
    await recordAudit(ctx, {
      action: "channel.created",
      targetType: "channel",
      targetId: row.id,
      after: view,
    });
    return view;
  });
}

/** Changes a channel; settings are merged field by field. */
export async function updateChannel(ctx: Ctx, id: string, input: UpdateChannel): Promise<ChannelView> {
  allow(ctx, "channels.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await load(ctx, id);
    await assertAgent(ctx, input.agentId);
    const { settings, ...fields } = input;
    const row = await ctx.db.channel.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { ...fields, settings: mergeSettings(before.settings, settings) },
    });
    const view = toChannelView(row);
    await recordAudit(ctx, {
      action: "channel.updated",
      targetType: "channel",
      targetId: id,
      before: toChannelView(before),
      after: view,
    });
    return view;
  });
}

/** Removes a channel that no conversation came through. Throws `channels.in_use` otherwise: pause it instead. */
export async function deleteChannel(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "channels.write");
  try {
    await inTransaction(ctx, async (ctx) => {
      const before = toChannelView(await load(ctx, id));
      await ctx.db.channel.delete({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } });
      await recordAudit(ctx, { action: "channel.deleted", targetType: "channel", targetId: id, before });
    });
  } catch (cause) {
    if (!isViolation(cause, "conversations")) throw cause;
    throw new AppError("conflict", "channels.in_use", { cause });
  }
}

/** Whether a channel can take messages and has somebody to answer them; changes nothing. */
export async function testChannel(ctx: Ctx, id: string): Promise<{ ok: boolean; detail: string | null }> {
  allow(ctx, "channels.write");
  return inTransaction(ctx, async (ctx) => {
    const row = await load(ctx, id);
    if (row.status !== "active") return { ok: false, detail: "paused" };
    const agent = row.agentId
      ? await ctx.db.agent.findUnique({
          where: { tenantId_id: { tenantId: ctx.tenantId, id: row.agentId } },
          select: { isActive: true },
        })
      : null;
    return agent?.isActive ? { ok: true, detail: null } : { ok: false, detail: "no_active_agent" };
  });
}

/** What a conversation needs to know of its channel. Throws 404 when there is none, `channels.paused` when it is off. */
export async function findLiveChannel(
  { db, tenantId }: Pick<TxCtx, "db" | "tenantId">,
  id: string,
): Promise<{ agentId: string | null; greeting: string | null; settings: ChannelSettings }> {
  const row = await db.channel.findUnique({
    where: { tenantId_id: { tenantId, id } },
    include: { agent: { select: { greeting: true } } },
  });
  if (!row) throw notFound();
  if (row.status === "paused") throw new AppError("conflict", "channels.paused");
  const settings = channelSettingsSchema.parse(row.settings);
  return { agentId: row.agentId, greeting: settings.greeting ?? row.agent?.greeting ?? null, settings };
}

async function load(ctx: TxCtx, id: string): Promise<Channel> {
  const row = isId(id)
    ? await ctx.db.channel.findUnique({ where: { tenantId_id: { tenantId: ctx.tenantId, id } } })
    : null;
  if (!row) throw notFound();
  return row;
}

// Agents live above this folder, so only their row is asked.
async function assertAgent(ctx: TxCtx, agentId: string | null | undefined): Promise<void> {
  if (!agentId) return;
  const where = { tenantId_id: { tenantId: ctx.tenantId, id: agentId } };
  if (!(await ctx.db.agent.findUnique({ where, select: { id: true } }))) throw notFound();
}

async function firstAgent(ctx: TxCtx): Promise<string | null> {
  const agent = await ctx.db.agent.findFirst({
    where: { tenantId: ctx.tenantId, isActive: true },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  return agent?.id ?? null;
}

function mergeSettings(before: unknown, change: CreateChannel["settings"]): ChannelSettings {
  const known = channelSettingsSchema.parse(before);
  return channelSettingsSchema.parse({ ...known, ...change, theme: { ...known.theme, ...change?.theme } });
}

function toChannelView(row: Channel): ChannelView {
  return channelSchema.parse({
    ...row,
    settings: channelSettingsSchema.parse(row.settings),
    createdAt: row.createdAt.toISOString(),
  });
}
