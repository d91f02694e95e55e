import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { resolve } from "@/lib/inbox/lifecycle";
import { conversationSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Settle the conversation",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => resolve(ctx, params.id),
);
