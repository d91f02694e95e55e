import { route } from "@/lib/api/route";
import { createContact, listContacts } from "@/lib/contacts/contacts";
import { contactSchema, createContactSchema, listContactsSchema } from "@/lib/contacts/schema";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "List or search contacts",
    query: listContactsSchema,
    list: contactSchema,
  },
  ({ ctx, query }) => listContacts(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Add a contact",
    body: createContactSchema,
    output: contactSchema,
    status: 201,
  },
  ({ ctx, body }) => createContact(ctx, body),
);
