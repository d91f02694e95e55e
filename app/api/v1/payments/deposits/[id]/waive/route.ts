import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { waiveDeposit } from "@/lib/payments/deposits";
import { shopDepositSchema } from "@/lib/payments/deposits.shared";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Let the client come without the deposit",
    params: idParams,
    output: shopDepositSchema,
  },
  ({ ctx, params }) => waiveDeposit(ctx, params.id),
);
