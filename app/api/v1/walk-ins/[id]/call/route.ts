import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { callWalkIn } from "@/lib/walkins/change-walk-in";
import { walkInSchema } from "@/lib/walkins/schema";

export const POST = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Call somebody to the chair",
    params: idParams,
    output: walkInSchema,
  },
  ({ ctx, params }) => callWalkIn(ctx, params.id),
);
