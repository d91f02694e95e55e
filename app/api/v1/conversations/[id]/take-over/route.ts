import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { takeOver } from "@/lib/inbox/owners";
import { conversationSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Take the conversation over from the agent",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => takeOver(ctx, params.id),
);
