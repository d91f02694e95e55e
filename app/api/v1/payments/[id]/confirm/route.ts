import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { confirmPayment } from "@/lib/payments/pending-payments";
import { paymentSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Say that the money of a code has arrived",
    params: idParams,
    output: paymentSchema,
  },
  ({ ctx, params }) => confirmPayment(ctx, params.id),
);
