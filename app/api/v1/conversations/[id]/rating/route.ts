import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { rateConversation } from "@/lib/inbox/lifecycle";
import { conversationSchema, ratingSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Record how the customer rated the conversation",
    params: idParams,
    body: ratingSchema,
    output: conversationSchema,
  },
  ({ ctx, params, body }) => rateConversation(ctx, params.id, body),
);
