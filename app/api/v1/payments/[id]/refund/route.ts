import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { refundPayment } from "@/lib/payments/refund-payment";
import { paymentSchema, refundPaymentSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Give money of a payment back; without an amount all that is left",
    params: idParams,
    body: refundPaymentSchema,
    output: paymentSchema,
    idempotent: true,
  },
  ({ ctx, params, body }) => refundPayment(ctx, params.id, body),
);
