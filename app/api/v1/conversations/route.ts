import { route } from "@/lib/api/route";
import { pageQuery } from "@/lib/core/pagination";
import { listConversations } from "@/lib/inbox/conversations";
import { conversationSchema, listConversationsSchema } from "@/lib/inbox/schema";

export const GET = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "List conversations, the last written-to first",
    query: listConversationsSchema.extend(pageQuery),
    list: conversationSchema,
  },
  ({ ctx, query }) => listConversations(ctx, query),
);
