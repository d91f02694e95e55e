import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getAppointment } from "@/lib/booking/appointments";
import { cancelAppointment } from "@/lib/booking/change-status";
import { appointmentSchema, changeStatusSchema, updateAppointmentSchema } from "@/lib/booking/schema";
import { updateAppointment } from "@/lib/booking/update-appointment";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "One appointment",
    params: idParams,
    output: appointmentSchema,
  },
  ({ ctx, params }) => getAppointment(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Move or edit an appointment",
    params: idParams,
    body: updateAppointmentSchema,
    output: appointmentSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => updateAppointment(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Cancel an appointment; its row and history stay",
    params: idParams,
    output: appointmentSchema,
  },
  async ({ ctx, params, request }) =>
    cancelAppointment(ctx, params.id, await optionalBody(request, changeStatusSchema)),
);
