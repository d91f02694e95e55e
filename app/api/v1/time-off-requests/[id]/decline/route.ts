import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { decideTimeOff } from "@/lib/booking/time-off-requests";
import { decideTimeOffSchema, timeOffRequestSchema } from "@/lib/booking/time-off-requests.shared";

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Decline what was asked for; the asker gets a letter",
    params: idParams,
    output: timeOffRequestSchema,
  },
  async ({ ctx, params, request }) =>
    decideTimeOff(ctx, params.id, "declined", await optionalBody(request, decideTimeOffSchema)),
);
