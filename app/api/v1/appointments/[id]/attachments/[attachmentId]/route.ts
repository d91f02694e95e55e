import { attachmentParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { detach } from "@/lib/booking/attachments";

export const DELETE = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "Take an attachment off a visit, with its bytes",
    params: attachmentParams,
  },
  ({ ctx, params }) => detach(ctx, params.id, params.attachmentId),
);
