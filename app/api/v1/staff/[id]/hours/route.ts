import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { staffSchema, writtenHoursSchema } from "@/lib/booking/schema";
import { setStaffHours } from "@/lib/booking/staff";

export const PUT = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Replace a person's week, breaks and date overrides",
    params: idParams,
    body: writtenHoursSchema,
    output: staffSchema,
  },
  ({ ctx, params, body }) => setStaffHours(ctx, params.id, body),
);
