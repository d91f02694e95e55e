import { route } from "@/lib/api/route";
import { createSeries } from "@/lib/recurrence/create-series";
import { createSeriesSchema, seriesSchema } from "@/lib/recurrence/schema";

export const POST = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "Book every date of a rule, or none",
    body: createSeriesSchema,
    output: seriesSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => createSeries(ctx, body),
);
