import { route } from "@/lib/api/route";
import { listOutbox } from "@/lib/notifications/outbox";
import { listOutboxSchema, outboxMessageSchema } from "@/lib/notifications/schema";

export const GET = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "What was written to people, newest first",
    query: listOutboxSchema,
    list: outboxMessageSchema,
  },
  ({ ctx, query }) => listOutbox(ctx, query),
);
