import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { claimDeposit } from "@/lib/payments/claim-deposit";
import { depositSchema } from "@/lib/payments/deposits.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const POST = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "Say that the deposit was paid; a person of the shop looks",
    params: manageParams,
    output: depositSchema.nullable(),
  },
  async ({ params: { manageToken }, caller }) =>
    claimDeposit(await ctxForManageLink(manageToken, caller), manageToken),
);
