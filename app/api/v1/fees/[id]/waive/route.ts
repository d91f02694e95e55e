import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { decideFeeSchema } from "@/lib/booking/no-show-schema.shared";
import { decideFeeAndSettle } from "@/lib/payments/decide-fee";
import { chargedFeeSchema } from "@/lib/payments/fees.shared";

export const POST = route(
  {
    access: "member",
    tag: "No-shows",
    summary: "Waive a fee that is not paid; it leaves the bill it is on",
    params: idParams,
    output: chargedFeeSchema,
  },
  async ({ ctx, params, request }) =>
    decideFeeAndSettle(ctx, params.id, "waived", await optionalBody(request, decideFeeSchema)),
);
