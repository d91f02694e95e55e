import { route } from "@/lib/api/route";
import { listFees } from "@/lib/booking/no-show-fees";
import { feeSchema, listFeesSchema } from "@/lib/booking/no-show-schema.shared";

export const GET = route(
  {
    access: "member",
    tag: "No-shows",
    summary: "Fees for late cancellations and no-shows, newest first",
    query: listFeesSchema,
    list: feeSchema,
  },
  ({ ctx, query }) => listFees(ctx, query),
);
