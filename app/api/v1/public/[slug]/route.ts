import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { publicShopSchema } from "@/lib/booking/public-booking.shared";
import { getPublicShop } from "@/lib/booking/public-shop";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "A shop, what it offers and who does it",
    params: slugParams,
    output: publicShopSchema,
  },
  async ({ params, caller }) => getPublicShop(await ctxForPublic(params.slug, caller)),
);
