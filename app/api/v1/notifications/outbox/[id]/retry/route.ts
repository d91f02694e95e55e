import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { retryMessage } from "@/lib/notifications/outbox";
import { outboxMessageSchema } from "@/lib/notifications/schema";

export const POST = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "Try a failed message again",
    params: idParams,
    output: outboxMessageSchema,
  },
  ({ ctx, params }) => retryMessage(ctx, params.id),
);
