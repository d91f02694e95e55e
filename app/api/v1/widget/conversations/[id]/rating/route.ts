import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { ratingSchema } from "@/lib/inbox/schema";
import { assertPageAllowed } from "@/lib/widget/open-channel";
import { rateAsVisitor, ratedSchema } from "@/lib/widget/visitor-thread";

export const POST = route(
  {
    access: "visitor",
    tag: "Widget",
    summary: "Rate the conversation, 1 to 5",
    params: idParams,
    body: ratingSchema,
    output: ratedSchema,
    rate: "widget",
  },
  async ({ ctx, params, body, request }) => {
    await assertPageAllowed(ctx, { conversationId: params.id }, request.headers);
    return rateAsVisitor(ctx, params.id, body);
  },
);
