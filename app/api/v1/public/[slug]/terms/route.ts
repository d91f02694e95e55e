import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { policySnapshotSchema } from "@/lib/booking/no-show-policy.shared";
import { policyQuerySchema } from "@/lib/booking/no-show-schema.shared";
import { previewTerms } from "@/lib/booking/no-show-terms";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "The terms that somebody accepts who books these services; null when there are none",
    params: slugParams,
    query: policyQuerySchema,
    output: policySnapshotSchema.nullable(),
  },
  async ({ params, query, caller }) => previewTerms(await ctxForPublic(params.slug, caller), query),
);
