import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { close } from "@/lib/inbox/lifecycle";
import { conversationSchema } from "@/lib/inbox/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Close the conversation",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => close(ctx, params.id),
);
