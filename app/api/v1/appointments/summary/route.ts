import { route } from "@/lib/api/route";
import { summariseMonth } from "@/lib/booking/month-summary";
import { daySummarySchema, monthSummaryQuerySchema } from "@/lib/booking/month-summary.shared";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Up to six weeks of local dates: visits counted, the first few named, and how full the day is",
    query: monthSummaryQuerySchema,
    list: daySummarySchema,
  },
  async ({ ctx, query }) => ({ data: await summariseMonth(ctx, query) }),
);
