import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { markRead } from "@/lib/inbox/lifecycle";
import { conversationSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Mark the conversation as read",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => markRead(ctx, params.id),
);
