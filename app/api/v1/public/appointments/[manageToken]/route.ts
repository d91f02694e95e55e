import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getManaged } from "@/lib/booking/manage-links";
import { managedAppointmentSchema } from "@/lib/booking/public-booking.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "The appointment of a manage link; changes nothing",
    params: manageParams,
    output: managedAppointmentSchema,
  },
  async ({ params, caller }) =>
    getManaged(await ctxForManageLink(params.manageToken, caller), params.manageToken),
);
