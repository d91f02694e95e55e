import { route } from "@/lib/api/route";
import { listReviews } from "@/lib/reviews/reviews";
import { listReviewsSchema, reviewSchema } from "@/lib/reviews/schema";

export const GET = route(
  {
    access: "member",
    tag: "Reviews",
    summary: "What clients said of their visits, newest first",
    query: listReviewsSchema,
    list: reviewSchema,
  },
  ({ ctx, query }) => listReviews(ctx, query),
);
