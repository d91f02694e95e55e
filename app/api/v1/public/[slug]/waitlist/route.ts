import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { joinWaitlist } from "@/lib/booking/waitlist";
import { joinedWaitlistSchema, joinWaitlistPubliclySchema } from "@/lib/booking/waitlist-schema.shared";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Ask to be told when a time becomes free",
    params: slugParams,
    body: joinWaitlistPubliclySchema,
    output: joinedWaitlistSchema,
    status: 201,
  },
  async ({ params, body, caller }) => joinWaitlist(await ctxForPublic(params.slug, caller), body),
);
