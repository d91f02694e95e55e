import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { sendMessageSchema } from "@/lib/inbox/schema";
import { startConversation } from "@/lib/inbox/start-conversation";
import type { CoordinatorMessage } from "@/lib/realtime/socket-actions";
import { ctxForVisitor } from "@/lib/tenants/ctx-for";
import { sendAndAnswer } from "./answer";

const channelName = "Coordinators";

/**
 * A coordinator talks to the business's agent. One running conversation per coordinator (and `userId` they name), on an
 * `api` channel that is made when first needed. An empty `message` means that a person has that conversation.
 */
export async function askAgent(
  ctx: Ctx,
  input: CoordinatorMessage,
): Promise<{ responseId: string; message: string; sessionId: string }> {
  const { text } = sendMessageSchema.parse({ text: input.message });
  const tag = `coordinator:${input.userId ?? ctx.actor.id ?? ""}`.slice(0, 120);
  const known = await inTransaction(ctx, (ctx) => findSession(ctx, tag));
  const sessionId = known ?? (await openSession(ctx, tag));
  const asCustomer = await ctxForVisitor(ctx.tenantId, sessionId, ctx);
  const { replies } = await sendAndAnswer(asCustomer, sessionId, { text });
  const [first] = replies;
  return { responseId: first?.id ?? newId(), message: first?.text ?? "", sessionId };
}

async function findSession({ db, tenantId }: TxCtx, tag: string): Promise<string | null> {
  const row = await db.conversation.findFirst({
    where: {
      tenantId,
      tags: { has: tag },
      status: { in: ["active", "pending"] },
      channel: { type: "api", name: channelName },
    },
    orderBy: { createdAt: "desc" },
    select: { id: true },
  });
  return row?.id ?? null;
}

async function openSession(ctx: Ctx, tag: string): Promise<string> {
  const channelId = await inTransaction(ctx, ensureChannel);
  const { conversationId } = await startConversation(ctx, channelId, {});
  await inTransaction(ctx, ({ db, tenantId }) =>
    db.conversation.update({
      where: { tenantId_id: { tenantId, id: conversationId } },
      data: { tags: [tag] },
    }),
  );
  return conversationId;
}

async function ensureChannel({ db, tenantId }: TxCtx): Promise<string> {
  const known = await db.channel.findFirst({
    where: { tenantId, type: "api", name: channelName },
    select: { id: true },
  });
  if (known) return known.id;
  const agent = await db.agent.findFirst({
    where: { tenantId, isActive: true },
    orderBy: { createdAt: "asc" },
    select: { id: true },
  });
  const row = await db.channel.create({
    data: { id: newId(), tenantId, type: "api", name: channelName, agentId: agent?.id ?? null },
  });
  return row.id;
}
