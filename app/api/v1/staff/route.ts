import { route } from "@/lib/api/route";
import { activeQuerySchema, createStaffSchema, staffSchema } from "@/lib/booking/schema";
import { createStaff, listStaff } from "@/lib/booking/staff";

export const GET = route(
  {
    access: "member",
    tag: "Staff",
    summary: "List everybody on the staff",
    query: activeQuerySchema,
    list: staffSchema,
  },
  async ({ ctx, query }) => ({ data: await listStaff(ctx, query) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Staff",
    summary: "Add a member of staff",
    body: createStaffSchema,
    output: staffSchema,
    status: 201,
  },
  ({ ctx, body }) => createStaff(ctx, body),
);
