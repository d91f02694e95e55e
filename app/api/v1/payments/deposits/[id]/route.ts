import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getShopDeposit } from "@/lib/payments/deposits";
import { shopDepositSchema } from "@/lib/payments/deposits.shared";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "The deposit of the appointment with this id; null when none was asked",
    params: idParams,
    output: shopDepositSchema.nullable(),
  },
  ({ ctx, params }) => getShopDeposit(ctx, params.id),
);
