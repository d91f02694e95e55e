import { idSchema, slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { releaseHold } from "@/lib/booking/holds";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const DELETE = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Give a held start back",
    params: slugParams.extend({ id: idSchema }),
    status: 204,
  },
  async ({ params, caller }) => releaseHold(await ctxForPublic(params.slug, caller), params.id),
);
