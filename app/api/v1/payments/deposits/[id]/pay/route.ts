import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { payDeposit } from "@/lib/payments/deposits";
import { payDepositSchema, shopDepositSchema } from "@/lib/payments/deposits.shared";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Take the deposit at the counter",
    params: idParams,
    body: payDepositSchema,
    output: shopDepositSchema,
  },
  ({ ctx, params, body }) => payDeposit(ctx, params.id, body),
);
