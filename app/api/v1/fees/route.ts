import { route } from "@/lib/api/route";
import { listFeesSchema } from "@/lib/booking/no-show-schema.shared";
import { listChargedFees } from "@/lib/payments/fees";
import { chargedFeeSchema } from "@/lib/payments/fees.shared";

export const GET = route(
  {
    access: "member",
    tag: "No-shows",
    summary: "Fees for late cancellations and no-shows with the bills that charge them, newest first",
    query: listFeesSchema,
    list: chargedFeeSchema,
  },
  ({ ctx, query }) => listChargedFees(ctx, query),
);
