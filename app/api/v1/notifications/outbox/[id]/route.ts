import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getOutboxMessage } from "@/lib/notifications/outbox";
import { outboxMessageSchema } from "@/lib/notifications/schema";

export const GET = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "One message",
    params: idParams,
    output: outboxMessageSchema,
  },
  ({ ctx, params }) => getOutboxMessage(ctx, params.id),
);
