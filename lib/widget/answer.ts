import { z } from "zod";
import { runAgent } from "@/lib/agents/run-agent";
import type { Ctx } from "@/lib/core/ctx";
import { type AnswerOptions, answerConversation } from "@/lib/inbox/answer-conversation";
import { reopenTurn } from "@/lib/inbox/claim-turn";
import { listReplies } from "@/lib/inbox/messages";
import { type Received, receiveMessage } from "@/lib/inbox/receive-message";
import { type MessageView, messageSchema, type SendMessage } from "@/lib/inbox/schema";

/** A message as the customer sees it. */
export const visitorMessageSchema = messageSchema.omit({ authorUserId: true });

export type VisitorMessage = z.infer<typeof visitorMessageSchema>;

export const sentMessageSchema = z.object({
  message: visitorMessageSchema,
  /** Empty while a person owns the conversation. */
  replies: z.array(visitorMessageSchema),
  owner: z.enum(["agent", "human"]),
});
export type SentMessage = z.infer<typeof sentMessageSchema>;

type Streaming = Pick<AnswerOptions, "onTextDelta" | "onRestart">;

/** A customer's message with its answer. The same `clientId` again waits for, or gives, the answer that there is. */
export async function sendAndAnswer(
  ctx: Ctx,
  conversationId: string,
  input: SendMessage,
): Promise<SentMessage> {
  const received = await receiveMessage(ctx, conversationId, input);
  return { message: received.message, ...(await answer(ctx, conversationId, received)) };
}

/** Waits for the agent's answer to a received message. A visitor who leaves does not stop it. */
export async function answer(
  ctx: Ctx,
  conversationId: string,
  received: Received,
  streaming: Streaming = {},
): Promise<{ replies: MessageView[]; owner: "agent" | "human" }> {
  const { seq } = received.message;
  if (received.isRepeat) await reopenTurn(ctx, conversationId, seq);
  const owner = await answerConversation(ctx, conversationId, { runAgent, seq, ...streaming });
  const replies = await listReplies(ctx, conversationId, seq);
  return { replies, owner };
}
