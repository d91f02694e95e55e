import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { leaveQueue } from "@/lib/walkins/change-walk-in";
import { walkInSchema } from "@/lib/walkins/schema";

export const POST = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Note that somebody went away",
    params: idParams,
    output: walkInSchema,
  },
  ({ ctx, params }) => leaveQueue(ctx, params.id),
);
