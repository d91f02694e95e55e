import { z } from "zod";
import { route } from "@/lib/api/route";
import { startConversationSchema, startedConversationSchema } from "@/lib/inbox/schema";
import { startOnPage } from "@/lib/widget/start-on-page";

export const POST = route(
  {
    access: "public",
    tag: "Widget",
    summary: "Start a conversation; the answer carries the visitor's token for it",
    params: z.object({ key: z.string().max(100) }),
    body: startConversationSchema,
    output: startedConversationSchema,
    status: 201,
    rate: "widget",
  },
  ({ params, body, caller, request }) => startOnPage(params.key, body, caller, request.headers),
);
