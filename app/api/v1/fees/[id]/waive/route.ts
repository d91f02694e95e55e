import { optionalBody } from "@/lib/api/optional-body";
import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { decideFee } from "@/lib/booking/no-show-fees";
import { decideFeeSchema, feeSchema } from "@/lib/booking/no-show-schema.shared";

export const POST = route(
  { access: "member", tag: "No-shows", summary: "Waive a proposed fee", params: idParams, output: feeSchema },
  async ({ ctx, params, request }) =>
    decideFee(ctx, params.id, "waived", await optionalBody(request, decideFeeSchema)),
);
