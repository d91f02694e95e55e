import { z } from "zod";
import { route } from "@/lib/api/route";
import { addHolidays, listHolidays } from "@/lib/booking/holidays";
import {
  addedHolidaySchema,
  addHolidaysSchema,
  holidaySchema,
  listHolidaysSchema,
} from "@/lib/booking/schema";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Dates on which the whole shop is closed or works other hours",
    query: listHolidaysSchema,
    output: z.array(holidaySchema),
  },
  ({ ctx, query }) => listHolidays(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Add holidays, all or none; visits that stand on them stay",
    body: addHolidaysSchema,
    output: z.array(addedHolidaySchema),
    status: 201,
  },
  ({ ctx, body }) => addHolidays(ctx, body.holidays),
);
