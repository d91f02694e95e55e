import { listQuery } from "@/lib/api/list-query";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { listHistory } from "@/lib/booking/history";
import { historyEntrySchema } from "@/lib/booking/history.shared";

export const GET = route(
  {
    access: "member",
    tag: "Appointments",
    summary: "What happened to a visit, newest first",
    params: idParams,
    query: listQuery,
    list: historyEntrySchema,
  },
  ({ ctx, params, query }) => listHistory(ctx, params.id, query),
);
