import { feedParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { feedResponse } from "@/lib/feeds/feed-response";
import { readFeed } from "@/lib/feeds/read-feed";
import { ctxForFeed } from "@/lib/tenants/ctx-for-feed";

export const GET = route(
  {
    access: "public",
    tag: "Calendar feeds",
    summary: "A subscribed calendar (iCalendar); the secret address is the key",
    params: feedParams,
  },
  async ({ params, caller, request }) => {
    const { ctx, feedId } = await ctxForFeed(params.feedToken, caller);
    return feedResponse(request, await readFeed(ctx, feedId));
  },
);
