import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { listPublicReviews } from "@/lib/reviews/reviews";
import { listReviewsSchema, publicReviewSchema } from "@/lib/reviews/schema";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "The reviews that the shop published, newest first",
    params: slugParams,
    query: listReviewsSchema.omit({ status: true }),
    list: publicReviewSchema,
  },
  async ({ params, query, caller }) => listPublicReviews(await ctxForPublic(params.slug, caller), query),
);
