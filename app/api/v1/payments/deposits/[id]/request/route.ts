import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { requestDeposit } from "@/lib/payments/deposits";
import { requestDepositSchema, shopDepositSchema } from "@/lib/payments/deposits.shared";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Ask the client of a coming visit for a deposit",
    params: idParams,
    output: shopDepositSchema,
  },
  async ({ ctx, params, request }) =>
    requestDeposit(ctx, params.id, await optionalBody(request, requestDepositSchema)),
);
