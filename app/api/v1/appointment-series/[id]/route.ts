import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { seriesSchema } from "@/lib/recurrence/schema";
import { getSeries } from "@/lib/recurrence/series";

export const GET = route(
  {
    access: "member",
    tag: "Recurring visits",
    summary: "A series with its visits",
    params: idParams,
    output: seriesSchema,
  },
  ({ ctx, params }) => getSeries(ctx, params.id),
);
