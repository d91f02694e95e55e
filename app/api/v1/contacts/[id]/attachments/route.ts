import { listQuery } from "@/lib/api/list-query";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { listClientAttachments } from "@/lib/booking/attachments";
import { attachmentSchema } from "@/lib/booking/attachments.shared";

export const GET = route(
  {
    access: "member",
    tag: "Contacts",
    summary: "Pictures and papers of a client's visits, newest first",
    params: idParams,
    query: listQuery,
    list: attachmentSchema,
  },
  ({ ctx, params, query }) => listClientAttachments(ctx, params.id, query),
);
