import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { snooze } from "@/lib/inbox/lifecycle";
import { conversationSchema, snoozeSchema } from "@/lib/inbox/schema";

export const POST = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Hide the conversation until a time",
    params: idParams,
    body: snoozeSchema,
    output: conversationSchema,
  },
  ({ ctx, params, body }) => snooze(ctx, params.id, body.until),
);
