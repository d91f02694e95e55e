import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { addFee } from "@/lib/payments/fees";
import { addFeeSchema } from "@/lib/payments/fees.shared";
import { ticketSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Add a confirmed fee of the client to an open bill",
    params: idParams,
    body: addFeeSchema,
    output: ticketSchema,
  },
  ({ ctx, params, body }) => addFee(ctx, params.id, body.feeId),
);
