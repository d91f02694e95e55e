import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { changeStatus } from "@/lib/booking/change-status";
import { appointmentSchema, changeStatusSchema } from "@/lib/booking/schema";

export const POST = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Confirm an appointment",
    params: idParams,
    output: appointmentSchema,
  },
  async ({ ctx, params, request }) =>
    changeStatus(ctx, params.id, "confirm", await optionalBody(request, changeStatusSchema)),
);
