import { slugParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { findPublicSlots } from "@/lib/booking/manage-links";
import { publicAvailabilityQuerySchema } from "@/lib/booking/public-booking.shared";
import { slotSchema } from "@/lib/booking/schema";
import { ctxForPublic } from "@/lib/tenants/ctx-for";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Free starts on local dates, with their free staff",
    params: slugParams,
    query: publicAvailabilityQuerySchema,
    list: slotSchema,
  },
  async ({ params, query, caller }) => ({
    data: await findPublicSlots(await ctxForPublic(params.slug, caller), query),
  }),
);
