import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { deleteResource, updateResource } from "@/lib/booking/resources";
import { resourceSchema, updateResourceSchema } from "@/lib/booking/schema";

export const PUT = route(
  {
    access: "member",
    tag: "Services",
    summary: "Change a resource's name or number",
    params: idParams,
    body: updateResourceSchema,
    output: resourceSchema,
  },
  ({ ctx, params, body }) => updateResource(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Services",
    summary: "Delete a resource that no service needs",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteResource(ctx, params.id),
);
