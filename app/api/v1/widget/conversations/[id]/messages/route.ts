import { z } from "zod";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { pageQuery } from "@/lib/core/pagination";
import { sendMessageSchema } from "@/lib/inbox/schema";
import { sendAndAnswer, sentMessageSchema } from "@/lib/widget/answer";
import { streamAnswer } from "@/lib/widget/answer-stream";
import { assertPageAllowed } from "@/lib/widget/open-channel";
import { visitorThread, visitorThreadSchema } from "@/lib/widget/visitor-thread";

export const GET = route(
  {
    access: "visitor",
    tag: "Widget",
    summary: "Messages after number `since`, oldest first, and who owns the conversation",
    params: idParams,
    query: z.object({
      limit: pageQuery.limit,
      since: z.coerce.number().int().min(0).max(2_147_483_647).default(0),
    }),
    raw: visitorThreadSchema,
    rate: "widget",
  },
  ({ ctx, params, query }) => visitorThread(ctx, params.id, query),
);

export const POST = route(
  {
    access: "visitor",
    tag: "Widget",
    summary: "Send a message and get the answer, streamed with `Accept: text/event-stream`",
    params: idParams,
    body: sendMessageSchema,
    output: sentMessageSchema,
    rate: "widget",
  },
  async ({ ctx, params, body, request }) => {
    await assertPageAllowed(ctx, { conversationId: params.id }, request.headers);
    return request.headers.get("accept")?.includes("text/event-stream")
      ? streamAnswer(ctx, params.id, body)
      : sendAndAnswer(ctx, params.id, body);
  },
);
