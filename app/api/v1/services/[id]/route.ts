import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { serviceSchema, updateServiceSchema } from "@/lib/booking/schema";
import { deleteService, getService, updateService } from "@/lib/booking/services";

export const GET = route(
  { access: "member", tag: "Services", summary: "One service", params: idParams, output: serviceSchema },
  ({ ctx, params }) => getService(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Services",
    summary: "Change a service",
    params: idParams,
    body: updateServiceSchema,
    output: serviceSchema,
  },
  ({ ctx, params, body }) => updateService(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Services",
    summary: "Delete a service that was never booked",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteService(ctx, params.id),
);
