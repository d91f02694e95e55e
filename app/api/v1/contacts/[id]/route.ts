import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { deleteContact, getContact, updateContact } from "@/lib/contacts/contacts";
import { contactSchema, updateContactSchema } from "@/lib/contacts/schema";

export const GET = route(
  { access: "member", tag: "Contacts", summary: "One contact", params: idParams, output: contactSchema },
  ({ ctx, params }) => getContact(ctx, params.id),
);

export const PUT = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Change a contact",
    params: idParams,
    body: updateContactSchema,
    output: contactSchema,
  },
  ({ ctx, params, body }) => updateContact(ctx, params.id, body),
);

export const DELETE = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Delete a contact without appointments or conversations",
    params: idParams,
    status: 204,
  },
  ({ ctx, params }) => deleteContact(ctx, params.id),
);
