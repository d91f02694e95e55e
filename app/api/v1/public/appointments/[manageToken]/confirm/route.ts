import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { confirmManaged } from "@/lib/booking/manage-links";
import { managedAppointmentSchema } from "@/lib/booking/public-booking.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Confirm by manage link",
    params: manageParams,
    output: managedAppointmentSchema,
  },
  async ({ params, caller }) =>
    confirmManaged(await ctxForManageLink(params.manageToken, caller), params.manageToken),
);
