import { z } from "zod";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { loadConversation } from "@/lib/inbox/conversations";
import { rateConversation } from "@/lib/inbox/lifecycle";
import { listMessages } from "@/lib/inbox/messages";
import type { ConversationView, Rating } from "@/lib/inbox/schema";
import { visitorMessageSchema } from "./answer";

/** What the customer may know of the conversation's state. */
const visitorConversationSchema = z.object({
  id: z.string(),
  status: z.string(),
  owner: z.enum(["agent", "human"]),
  ownerName: z.string().nullable(),
  rating: z.number().nullable(),
});

export const visitorThreadSchema = z.object({
  data: z.array(visitorMessageSchema),
  nextCursor: z.string().nullable(),
  conversation: visitorConversationSchema,
});

export const ratedSchema = z.object({ rating: z.number().nullable(), comment: z.string().nullable() });

/** The customer's own thread after number `since`. Throws 404 for anybody else's. */
export async function visitorThread(
  ctx: Ctx,
  conversationId: string,
  input: { since: number; limit: number },
): Promise<z.infer<typeof visitorThreadSchema>> {
  return inTransaction(ctx, async (ctx) => {
    const page = await listMessages(ctx, conversationId, input);
    return { ...page, conversation: toVisitorView(await loadConversation(ctx, conversationId)) };
  });
}

/** Records the customer's rating. */
export async function rateAsVisitor(
  ctx: Ctx,
  conversationId: string,
  input: Rating,
): Promise<z.infer<typeof ratedSchema>> {
  const { rating, ratingComment } = await rateConversation(ctx, conversationId, input);
  return { rating, comment: ratingComment };
}

/** A conversation as its customer may see it. */
export function toVisitorView(view: ConversationView): z.infer<typeof visitorConversationSchema> {
  const { id, status, owner, rating } = view;
  return { id, status, owner, ownerName: view.ownerUser?.name ?? null, rating };
}
