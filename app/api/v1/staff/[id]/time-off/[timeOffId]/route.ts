import { idParams, idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { deleteTimeOff } from "@/lib/booking/time-off";

export const DELETE = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Remove an absence",
    params: idParams.extend({ timeOffId: idSchema }),
    status: 204,
  },
  ({ ctx, params }) => deleteTimeOff(ctx, params.id, params.timeOffId),
);
