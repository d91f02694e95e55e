import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { withdrawTimeOff } from "@/lib/booking/time-off-requests";

export const DELETE = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Take back what one asked for, while nobody has decided",
    params: idParams,
  },
  ({ ctx, params }) => withdrawTimeOff(ctx, params.id),
);
