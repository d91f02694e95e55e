import { idParams, idSchema } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { removeFee } from "@/lib/payments/fees";
import { ticketSchema } from "@/lib/payments/schema";

export const DELETE = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Take a fee off an open bill",
    params: idParams.extend({ feeId: idSchema }),
    output: ticketSchema,
  },
  ({ ctx, params }) => removeFee(ctx, params.id, params.feeId),
);
