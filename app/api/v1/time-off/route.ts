import { route } from "@/lib/api/route";
import { timeOffSchema } from "@/lib/booking/schema";
import { listShopTimeOff } from "@/lib/booking/time-off";

export const GET = route(
  { access: "member", tag: "Staff", summary: "Everybody's coming absences", list: timeOffSchema },
  async ({ ctx }) => ({ data: await listShopTimeOff(ctx) }),
);
