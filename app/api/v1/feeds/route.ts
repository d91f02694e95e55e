import { route } from "@/lib/api/route";
import { createFeed, listFeeds } from "@/lib/feeds/feeds";
import { createdFeedSchema, createFeedSchema, feedSchema } from "@/lib/feeds/schema";

export const GET = route(
  { access: "member", tag: "Calendar feeds", summary: "Open calendar subscriptions", list: feedSchema },
  async ({ ctx }) => ({ data: await listFeeds(ctx) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Calendar feeds",
    summary: "Make a secret address to subscribe to; it is in this answer only",
    body: createFeedSchema,
    output: createdFeedSchema,
    status: 201,
  },
  ({ ctx, body }) => createFeed(ctx, body),
);
