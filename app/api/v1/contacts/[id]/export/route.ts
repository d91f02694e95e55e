import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { exportPerson } from "@/lib/contacts/export-person";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Everything the shop knows of a person, as a JSON file",
    params: idParams,
    status: 200,
  },
  async ({ ctx, params }) =>
    new Response(JSON.stringify({ data: await exportPerson(ctx, params.id) }, null, 2), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        "content-disposition": `attachment; filename="client-${params.id}.json"`,
        "cache-control": "no-store",
      },
    }),
);
