import { z } from "zod";
import { route } from "@/lib/api/route";
import { listHolidayPresets } from "@/lib/booking/holidays";
import { holidayPresetSchema, presetsQuerySchema } from "@/lib/booking/schema";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "The public holidays of the shop's country in a year",
    query: presetsQuerySchema,
    output: z.array(holidayPresetSchema),
  },
  ({ ctx, query }) => listHolidayPresets(ctx, query.year),
);
