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
    summary: "Confirm a proposed fee",
    params: idParams,
    output: chargedFeeSchema,
  },
  async ({ ctx, params, request }) =>
    decideFeeAndSettle(ctx, params.id, "confirmed", await optionalBody(request, decideFeeSchema)),
);
