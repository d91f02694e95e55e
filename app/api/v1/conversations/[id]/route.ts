import { z } from "zod";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getConversation } from "@/lib/inbox/conversations";
import { updateConversation } from "@/lib/inbox/lifecycle";
import { conversationSchema, conversationThreadSchema, updateConversationSchema } from "@/lib/inbox/schema";

export const GET = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Get a conversation with its newest messages, or those after `since`",
    params: idParams,
    query: z.object({ since: z.coerce.number().int().min(0).max(2_147_483_647).optional() }),
    output: conversationThreadSchema,
  },
  ({ ctx, params, query }) => getConversation(ctx, params.id, query),
);

export const PUT = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Change labels, priority or status",
    params: idParams,
    body: updateConversationSchema,
    output: conversationSchema,
  },
  ({ ctx, params, body }) => updateConversation(ctx, params.id, body),
);
