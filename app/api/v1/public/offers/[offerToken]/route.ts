import { offerParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getOffer } from "@/lib/booking/waitlist-answer";
import { offerViewSchema } from "@/lib/booking/waitlist-schema.shared";
import { ctxForSignedLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "A slot that is offered to somebody on the waiting list; looking changes nothing",
    params: offerParams,
    output: offerViewSchema,
  },
  async ({ params, caller }) => {
    const { ctx, id } = await ctxForSignedLink("offer", params.offerToken, caller);
    return getOffer(ctx, id);
  },
);
