import { route } from "@/lib/api/route";
import { previewSeries } from "@/lib/recurrence/preview-series";
import { previewSeriesSchema, seriesPreviewSchema } from "@/lib/recurrence/schema";

export const POST = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "How each date of a rule stands; writes nothing",
    body: previewSeriesSchema,
    output: seriesPreviewSchema,
  },
  ({ ctx, body }) => previewSeries(ctx, body),
);
