import { optionalBody } from "@/lib/api/optional-body";
import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { cancelManaged } from "@/lib/booking/manage-links";
import { cancelManagedSchema, managedAppointmentSchema } from "@/lib/booking/public-booking.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Cancel by manage link",
    params: manageParams,
    output: managedAppointmentSchema,
  },
  async ({ params: { manageToken }, caller, request }) =>
    cancelManaged(
      await ctxForManageLink(manageToken, caller),
      manageToken,
      await optionalBody(request, cancelManagedSchema),
    ),
);
