import { manageParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getManagedDeposit } from "@/lib/payments/claim-deposit";
import { depositSchema } from "@/lib/payments/deposits.shared";
import { ctxForManageLink } from "@/lib/tenants/ctx-for-manage-link";

export const GET = route(
  {
    access: "public",
    tag: "Public booking",
    summary: "The deposit of a manage link's visit with the code to pay; null when none was asked",
    params: manageParams,
    output: depositSchema.nullable(),
  },
  async ({ params: { manageToken }, caller }) =>
    getManagedDeposit(await ctxForManageLink(manageToken, caller), manageToken),
);
