import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { cancelSeries } from "@/lib/recurrence/change-series";
import { cancelSeriesSchema, seriesChangeSchema } from "@/lib/recurrence/schema";

export const POST = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "Cancel this visit, it and those after it, or all that are to come",
    params: idParams,
    body: cancelSeriesSchema,
    output: seriesChangeSchema,
  },
  ({ ctx, params, body }) => cancelSeries(ctx, params.id, body),
);
