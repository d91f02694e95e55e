import { route } from "@/lib/api/route";
import { mergeContactsSchema } from "@/lib/contacts/duplicates-schema.shared";
import { mergeContacts } from "@/lib/contacts/merge-contacts";
import { contactSchema } from "@/lib/contacts/schema";

export const POST = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Make one record of several of the same person",
    body: mergeContactsSchema,
    output: contactSchema,
    idempotent: true,
  },
  ({ ctx, body }) => mergeContacts(ctx, body),
);
