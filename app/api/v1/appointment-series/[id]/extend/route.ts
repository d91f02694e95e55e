import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { extendSeries } from "@/lib/recurrence/extend-series";
import { extendSeriesSchema, seriesSchema } from "@/lib/recurrence/schema";

export const POST = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "Add visits after the last one, by the same rule",
    params: idParams,
    body: extendSeriesSchema,
    output: seriesSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => extendSeries(ctx, params.id, body),
);
