import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { ctxForPublic } from "@/lib/tenants/ctx-for";
import { waitEstimateSchema, waitQuerySchema } from "@/lib/walkins/schema";
import { getPublicWait } from "@/lib/walkins/shop-wait";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "How long somebody would wait who came in now without an appointment",
    params: slugParams,
    query: waitQuerySchema,
    output: waitEstimateSchema,
  },
  async ({ params, query, caller }) => getPublicWait(await ctxForPublic(params.slug, caller), query),
);
