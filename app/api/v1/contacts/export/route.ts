import { route } from "@/lib/api/route";
import { exportContacts } from "@/lib/contacts/export-contacts";

export const GET = route(
  { access: "member", tag: "Contacts", summary: "Everybody as CSV", status: 200 },
  async ({ ctx }) =>
    new Response(await exportContacts(ctx), {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="clients-${ctx.tenant.slug}.csv"`,
        "cache-control": "no-store",
        "x-content-type-options": "nosniff",
      },
    }),
);
