import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getOwnReview, reviewVisit } from "@/lib/reviews/review-visit";
import { ownReviewSchema, writeReviewSchema } from "@/lib/reviews/schema";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "What the link's holder said of the visit; null while the shop asks for no reviews",
    params: manageParams,
    output: ownReviewSchema.nullable(),
  },
  async ({ params, caller }) =>
    getOwnReview(await ctxForManageLink(params.manageToken, caller), params.manageToken),
);

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Review a visit by its manage link",
    params: manageParams,
    body: writeReviewSchema,
    output: ownReviewSchema,
  },
  async ({ params, body, caller }) =>
    reviewVisit(await ctxForManageLink(params.manageToken, caller), params.manageToken, body),
);
