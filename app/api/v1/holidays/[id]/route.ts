import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { removeHoliday, updateHoliday } from "@/lib/booking/holidays";
import { holidaySchema, updateHolidaySchema } from "@/lib/booking/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Change a holiday's name or hours",
    params: idParams,
    body: updateHolidaySchema,
    output: holidaySchema,
  },
  ({ ctx, params, body }) => updateHoliday(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Take a holiday away: the usual hours count again",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => removeHoliday(ctx, params.id),
);
