import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { seatWalkInSchema, walkInSchema } from "@/lib/walkins/schema";
import { seatWalkIn } from "@/lib/walkins/seat-walk-in";

export const POST = route(
  {
    access: "member",
    tag: "Walk-ins",
    summary: "Put somebody into a chair: a visit that begins now",
    params: idParams,
    output: walkInSchema,
  },
  async ({ ctx, params, request }) =>
    seatWalkIn(ctx, params.id, await optionalBody(request, seatWalkInSchema)),
);
