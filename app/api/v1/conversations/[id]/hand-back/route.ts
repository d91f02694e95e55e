import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { handBack } from "@/lib/inbox/owners";
import { conversationSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Give the conversation back to the agent",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => handBack(ctx, params.id),
);
