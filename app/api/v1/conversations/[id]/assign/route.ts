import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { assign } from "@/lib/inbox/owners";
import { assignSchema, conversationSchema } from "@/lib/inbox/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Give the conversation to a member of the team, or to nobody in particular",
    params: idParams,
    body: assignSchema,
    output: conversationSchema,
  },
  ({ ctx, params, body }) => assign(ctx, params.id, body.userId),
);
