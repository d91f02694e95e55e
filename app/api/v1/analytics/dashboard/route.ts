import { getDashboard } from "@/lib/analytics/dashboard";
import { dashboardSchema } from "@/lib/analytics/schema";
import { route } from "@/lib/api/route";

export const GET = route(
  { access: "member", tag: "Analytics", summary: "The numbers of the home screen", output: dashboardSchema },
  ({ ctx }) => getDashboard(ctx),
);
