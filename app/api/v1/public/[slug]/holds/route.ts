import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { createHoldSchema, holdSchema } from "@/lib/booking/hold-schema.shared";
import { createHold } from "@/lib/booking/holds";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Keep a start for a few minutes",
    params: slugParams,
    body: createHoldSchema,
    output: holdSchema,
    status: 201,
  },
  async ({ params, body, caller }) => createHold(await ctxForPublic(params.slug, caller), body),
);
