import { idParams, idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { timeOffSchema, updateTimeOffSchema } from "@/lib/booking/schema";
import { deleteTimeOff, updateTimeOff } from "@/lib/booking/time-off";

const params = idParams.extend({ timeOffId: idSchema });

export const PUT = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Move, resize or rename an absence or block",
    params,
    body: updateTimeOffSchema,
    output: timeOffSchema,
  },
  ({ ctx, params, body }) => updateTimeOff(ctx, params.id, params.timeOffId, body),
);

export const DELETE = route(
  { access: "member", tag: "Staff", summary: "Remove an absence or block", params, status: 204 },
  ({ ctx, params }) => deleteTimeOff(ctx, params.id, params.timeOffId),
);
