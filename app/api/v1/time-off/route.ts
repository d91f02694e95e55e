import { route } from "@/lib/api/route";
import { listTimeOffSchema, timeOffSchema } from "@/lib/booking/schema";
import { listShopTimeOff } from "@/lib/booking/time-off";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Everybody's absences and blocks: those that touch a range of instants, or the coming ones",
    query: listTimeOffSchema,
    list: timeOffSchema,
  },
  async ({ ctx, query }) => ({ data: await listShopTimeOff(ctx, query) }),
);
