import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { staffSchema, updateStaffSchema } from "@/lib/booking/schema";
import { deleteStaff, getStaff, updateStaff } from "@/lib/booking/staff";

export const GET = route(
  { access: "member", tag: "Staff", summary: "One member of staff", params: idParams, output: staffSchema },
  ({ ctx, params }) => getStaff(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Change a member of staff",
    params: idParams,
    body: updateStaffSchema,
    output: staffSchema,
  },
  ({ ctx, params, body }) => updateStaff(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Delete a member of staff that was never booked",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteStaff(ctx, params.id),
);
