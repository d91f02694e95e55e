import { stopParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { subscriptionSchema } from "@/lib/booking/public-booking.shared";
import { getSubscription, stopMessages } from "@/lib/booking/unsubscribe";
import { ctxForSignedLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Whether messages are stopped; looking changes nothing",
    params: stopParams,
    output: subscriptionSchema,
  },
  async ({ params, caller }) => {
    const { ctx, id } = await ctxForSignedLink("unsubscribe", params.stopToken, caller);
    return getSubscription(ctx, id);
  },
);

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Stop every message by every channel",
    params: stopParams,
    output: subscriptionSchema,
  },
  async ({ params, caller }) => {
    const { ctx, id } = await ctxForSignedLink("unsubscribe", params.stopToken, caller);
    return stopMessages(ctx, id);
  },
);
