import { route } from "@/lib/api/route";
import { waitEstimateSchema, waitQuerySchema } from "@/lib/walkins/schema";
import { getWait } from "@/lib/walkins/shop-wait";

export const GET = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "How long somebody would wait who came in now",
    query: waitQuerySchema,
    output: waitEstimateSchema,
  },
  ({ ctx, query }) => getWait(ctx, query),
);
