import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { attach, listAttachments } from "@/lib/booking/attachments";
import { attachmentSchema, attachQuerySchema } from "@/lib/booking/attachments.shared";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Pictures and papers attached to a visit",
    params: idParams,
    list: attachmentSchema,
  },
  async ({ ctx, params }) => ({ data: await listAttachments(ctx, params.id) }),
);

export const POST = route(
  {
    access: "member",
    tag: "Appointments",
    summary:
      "Attach a picture (kept upright, without place and device, at most 1600 pixels) or a PDF, up to 5 MB",
    params: idParams,
    query: attachQuerySchema,
    upload: true,
    rate: "upload",
    output: attachmentSchema,
    status: 201,
  },
  ({ ctx, params, query, bytes }) => attach(ctx, params.id, bytes, query),
);
