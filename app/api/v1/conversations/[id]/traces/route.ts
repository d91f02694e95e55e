import { z } from "zod";
import { messageTraceSchema } from "@/lib/agents/schema";
import { listConversationTraces } from "@/lib/agents/traces";
import { idParams, idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";

export const GET = route(
  {
    access: "member",
    tag: "Conversations",
    summary: "Why the agent answered as it did: its newest runs, or the one behind a message",
    params: idParams,
    query: z.object({ messageId: idSchema.optional() }),
    list: messageTraceSchema,
  },
  async ({ ctx, params, query }) => ({ data: await listConversationTraces(ctx, params.id, query.messageId) }),
);
