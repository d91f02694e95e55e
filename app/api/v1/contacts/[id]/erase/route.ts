import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { eraseContact } from "@/lib/contacts/erase-contact";

export const POST = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Forget a person for good; their visits stay without identity",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => eraseContact(ctx, params.id),
);
