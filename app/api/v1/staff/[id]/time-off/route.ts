import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { createTimeOffSchema, timeOffSchema } from "@/lib/booking/schema";
import { createTimeOff, listTimeOff } from "@/lib/booking/time-off";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "A person's absences and blocks",
    params: idParams,
    list: timeOffSchema,
  },
  async ({ ctx, params }) => ({ data: await listTimeOff(ctx, params.id) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Add an absence or block time",
    params: idParams,
    body: createTimeOffSchema,
    output: timeOffSchema,
    status: 201,
  },
  ({ ctx, params, body }) => createTimeOff(ctx, params.id, body),
);
