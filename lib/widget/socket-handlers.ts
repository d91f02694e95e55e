import { runAgent } from "@/lib/agents/run-agent";
import type { Ctx } from "@/lib/core/ctx";
import { answerConversation } from "@/lib/inbox/answer-conversation";
import { getConversation } from "@/lib/inbox/conversations";
import { receiveMessage } from "@/lib/inbox/receive-message";
import { reply } from "@/lib/inbox/reply";
import { type MessageView, sendMessageSchema } from "@/lib/inbox/schema";
import { isVisitor } from "@/lib/inbox/see-conversation";
import type { SocketActions, SocketMessage } from "@/lib/realtime/socket-actions";
import { askAgent } from "./ask-agent";

/** What sockets may do with conversations: the same use cases as the API's. */
export const socketHandlers: SocketActions = {
  openConversation: (ctx, conversationId) => getConversation(ctx, conversationId),
  sendMessage,
  askAgent,
};

/** A customer's message is acknowledged when it is stored; the answer comes as an event. */
async function sendMessage(ctx: Ctx, { conversationId, ...input }: SocketMessage): Promise<MessageView> {
  const body = sendMessageSchema.parse(input);
  if (!isVisitor(ctx)) return reply(ctx, conversationId, body);
  const { message } = await receiveMessage(ctx, conversationId, body);
  // Not awaited, and a failure is the rescue job's business: it answers what nobody answered.
  answerConversation(ctx, conversationId, { runAgent, seq: message.seq }).catch(() => undefined);
  return message;
}
