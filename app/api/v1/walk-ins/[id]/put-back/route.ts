import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { putBack } from "@/lib/walkins/change-walk-in";
import { walkInSchema } from "@/lib/walkins/schema";

export const POST = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Give somebody their old place again; a visit that had begun is cancelled",
    params: idParams,
    output: walkInSchema,
  },
  ({ ctx, params }) => putBack(ctx, params.id),
);
