import { runAgent } from "@/lib/agents/run-agent";
import type { Ctx } from "@/lib/core/ctx";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { getConversation } from "@/lib/inbox/conversations";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { reply } from "@/lib/inbox/reply";
import { type MessageView, sendMessageSchema } from "@/lib/inbox/schema";
import { isVisitor } from "@/lib/inbox/see-conversation";
import type { SocketActions, SocketMessage } from "@/lib/realtime/socket-actions";
import { type VisitorMessage, visitorMessageSchema } from "./answer";
import { askAgent } from "./ask-agent";
import { toVisitorView } from "./visitor-thread";

/** What sockets may do with conversations: the same use cases as the API's. */
export const socketHandlers: SocketActions = {
  openConversation,
  sendMessage,
  askAgent,
};

/** The thread for the team; for its customer what the widget's API tells, without tags, notes and the team's accounts. */
async function openConversation(ctx: Ctx, conversationId: string): Promise<unknown> {
  const thread = await getConversation(ctx, conversationId);
  if (!isVisitor(ctx)) return thread;
  return { ...toVisitorView(thread), messages: visitorMessageSchema.array().parse(thread.messages) };
}

/** A customer's message is acknowledged when it is stored; the answer comes as an event. */
async function sendMessage(
  ctx: Ctx,
  { conversationId, ...input }: SocketMessage,
): Promise<VisitorMessage | MessageView> {
  const body = sendMessageSchema.parse(input);
  if (!isVisitor(ctx)) return reply(ctx, conversationId, body);
  const { message } = await receiveMessage(ctx, conversationId, body);
  // Not awaited, and a failure is the rescue job's business: it answers what nobody answered.
  answerConversation(ctx, conversationId, { runAgent, seq: message.seq }).catch(() => undefined);
  return visitorMessageSchema.parse(message);
}
