import type { Namespace, Socket } from "socket.io";
import { z } from "zod";
import type { Ctx } from "@/lib/core/ctx";
import { may } from "@/lib/tenants/allow";
import { authenticate, on } from "./connection";
import { conversationRoom, tenantRoom } from "./events";
import { publish } from "./publish";
import { socketActions } from "./socket-actions";

const target = z.object({ conversationId: z.uuid() });
const outgoing = target.extend({
  text: z.string().max(20_000),
  clientId: z.string().min(1).max(100).optional(),
});

/** Namespace `/`: the team's dashboards and customers in their chat. */
export function openPeopleNamespace(namespace: Namespace): void {
  authenticate(namespace);
  namespace.on("connection", (socket) => {
    const ctx = socket.data.ctx as Ctx;
    if (isTeam(ctx) && may(ctx, "conversations.read")) void socket.join(tenantRoom(ctx.tenantId));
    if (ctx.actor.kind === "user") void announce(namespace, socket, ctx, true);

    on(socket, "join_conversation", target, async (ctx, { conversationId }) => {
      const conversation = await socketActions().openConversation(ctx, conversationId);
      await socket.join(conversationRoom(conversationId));
      return conversation;
    });
    on(socket, "leave_conversation", target, async (_ctx, { conversationId }) => {
      await socket.leave(conversationRoom(conversationId));
    });
    on(socket, "send_message", outgoing, (ctx, input) => socketActions().sendMessage(ctx, input));
    on(socket, "typing_start", target, (ctx, input) => typing(socket, ctx, input.conversationId, true));
    on(socket, "typing_stop", target, (ctx, input) => typing(socket, ctx, input.conversationId, false));
    socket.on("disconnect", () => {
      if (ctx.actor.kind === "user") void announce(namespace, socket, ctx, false);
    });
  });
}

/** Only whoever has joined is heard; joining was authorised. */
async function typing(socket: Socket, ctx: Ctx, conversationId: string, isTyping: boolean): Promise<void> {
  if (!socket.rooms.has(conversationRoom(conversationId))) {
    await socketActions().openConversation(ctx, conversationId);
  }
  await publish(ctx, "typing", {
    conversationId,
    author: isTeam(ctx) ? "human" : "customer",
    name: null,
    typing: isTyping,
  });
}

async function announce(namespace: Namespace, socket: Socket, ctx: Ctx, online: boolean): Promise<void> {
  const userId = ctx.actor.id;
  if (!userId) return;
  const own = `user:${ctx.tenantId}:${userId}`;
  if (online) await socket.join(own);
  // One person may have several tabs: only the first arrives and only the last leaves.
  const others = (await namespace.in(own).fetchSockets()).filter((other) => other.id !== socket.id);
  if (others.length === 0) await publish(ctx, "presence.changed", { userId, online });
}

function isTeam(ctx: Ctx): boolean {
  return ctx.actor.kind === "user" || ctx.actor.kind === "api_key";
}
