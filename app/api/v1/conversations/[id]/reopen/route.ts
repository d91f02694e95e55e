import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { reopen } from "@/lib/inbox/lifecycle";
import { conversationSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Open a settled conversation again",
    params: idParams,
    output: conversationSchema,
  },
  ({ ctx, params }) => reopen(ctx, params.id),
);
