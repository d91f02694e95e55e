import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { updateSeries } from "@/lib/recurrence/change-series";
import { seriesChangeSchema, updateSeriesSchema } from "@/lib/recurrence/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "Change this visit, it and those after it, or all that are to come",
    params: idParams,
    body: updateSeriesSchema,
    output: seriesChangeSchema,
  },
  ({ ctx, params, body }) => updateSeries(ctx, params.id, body),
);
