import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { decideReview } from "@/lib/reviews/reviews";
import { decideReviewSchema, reviewSchema } from "@/lib/reviews/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Reviews",
    summary: "Publish, hide or answer a review",
    params: idParams,
    body: decideReviewSchema,
    output: reviewSchema,
  },
  ({ ctx, params, body }) => decideReview(ctx, params.id, body),
);
