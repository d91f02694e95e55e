import { fileResponse } from "@/lib/api/file-response";
import { attachmentParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { readAttachment } from "@/lib/booking/attachments";
import { fileQuerySchema } from "@/lib/files/schema";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "The file of an attachment; `tenant` in the query stands for the header in a picture's address",
    params: attachmentParams,
    query: fileQuerySchema,
    file: true,
  },
  async ({ ctx, params, query }) =>
    fileResponse(await readAttachment(ctx, params.id, params.attachmentId, query), { isPublic: false }),
);
