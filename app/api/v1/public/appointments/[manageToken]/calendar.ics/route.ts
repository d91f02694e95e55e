import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { managedCalendarFile } from "@/lib/booking/manage-links";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "The appointment as an iCalendar file",
    params: manageParams,
  },
  async ({ params: { manageToken }, caller }) => {
    const file = await managedCalendarFile(await ctxForManageLink(manageToken, caller), manageToken);
    return new Response(file, {
      headers: {
        "content-type": "text/calendar; charset=utf-8",
        "content-disposition": 'attachment; filename="appointment.ics"',
        "cache-control": "no-store",
      },
    });
  },
);
