import { route } from "@/lib/api/route";
import { importContacts } from "@/lib/contacts/import-contacts";
import { importContactsSchema, importResultSchema } from "@/lib/contacts/import-schema.shared";

export const POST = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Import people from CSV, or see what an import would do",
    body: importContactsSchema,
    output: importResultSchema,
    rate: "upload",
    // JSON escapes line breaks and quotes, and accents take two bytes.
    maxBodyBytes: 5_000_000,
  },
  ({ ctx, body }) => importContacts(ctx, body),
);
