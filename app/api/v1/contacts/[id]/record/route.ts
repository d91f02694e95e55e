import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getClientRecord } from "@/lib/booking/no-show-record";
import { clientRecordSchema } from "@/lib/booking/no-show-schema.shared";

export const GET = route(
  {
    access: "member",
    tag: "No-shows",
    summary: "How reliable a client has been, and whether they pay first",
    params: idParams,
    output: clientRecordSchema,
  },
  ({ ctx, params }) => getClientRecord(ctx, params.id),
);
