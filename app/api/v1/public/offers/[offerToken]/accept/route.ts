import { offerParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { acceptOffer } from "@/lib/booking/waitlist-answer";
import { offerViewSchema } from "@/lib/booking/waitlist-schema.shared";
import { depositOpener } from "@/lib/payments/book-with-deposit";
import { ctxForSignedLink } from "@/lib/tenants/ctx-for-manage-link";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Take the offered slot",
    params: offerParams,
    output: offerViewSchema,
  },
  async ({ params, caller }) => {
    const { ctx, id } = await ctxForSignedLink("offer", params.offerToken, caller);
    return acceptOffer(ctx, id, { openDeposit: await depositOpener(ctx) });
  },
);
