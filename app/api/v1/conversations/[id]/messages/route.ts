import { z } from "zod";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { pageQuery } from "@/lib/core/pagination";
import { listMessages } from "@/lib/inbox/messages";
import { reply } from "@/lib/inbox/reply";
import { messageSchema, sendMessageSchema } from "@/lib/inbox/schema";

export const GET = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Messages after number `since`, oldest first",
    params: idParams,
    query: z.object({
      limit: pageQuery.limit,
      since: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
    }),
    list: messageSchema,
  },
  ({ ctx, params, query }) => listMessages(ctx, params.id, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Answer the customer; takes the conversation over from the agent",
    params: idParams,
    body: sendMessageSchema,
    output: messageSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, params, body }) => reply(ctx, params.id, body),
);
