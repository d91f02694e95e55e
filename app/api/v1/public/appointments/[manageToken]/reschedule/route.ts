import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { rescheduleManaged } from "@/lib/booking/manage-links";
import { managedAppointmentSchema, rescheduleManagedSchema } from "@/lib/booking/public-booking.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Move by manage link",
    params: manageParams,
    body: rescheduleManagedSchema,
    output: managedAppointmentSchema,
  },
  async ({ params: { manageToken }, caller, body }) =>
    rescheduleManaged(await ctxForManageLink(manageToken, caller), manageToken, body),
);
