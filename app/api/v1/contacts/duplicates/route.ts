import { route } from "@/lib/api/route";
import { duplicateGroupSchema } from "@/lib/contacts/duplicates-schema.shared";
import { findDuplicates } from "@/lib/contacts/find-duplicates";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Records that look like the same person",
    list: duplicateGroupSchema,
  },
  async ({ ctx }) => ({ data: await findDuplicates(ctx) }),
);
