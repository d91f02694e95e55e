import { route } from "@/lib/api/route";
import { listShopDeposits } from "@/lib/payments/deposits";
import { shopDepositSchema } from "@/lib/payments/deposits.shared";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Deposits to be paid, checked or given back, the most urgent first",
    list: shopDepositSchema,
  },
  async ({ ctx }) => ({ data: await listShopDeposits(ctx) }),
);
