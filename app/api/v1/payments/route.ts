import { route } from "@/lib/api/route";
import { listPayments } from "@/lib/payments/payments";
import { recordPayment } from "@/lib/payments/record-payment";
import { listPaymentsSchema, paymentSchema, recordPaymentSchema } from "@/lib/payments/schema";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Payments, newest first",
    query: listPaymentsSchema,
    list: paymentSchema,
  },
  ({ ctx, query }) => listPayments(ctx, query),
);

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Take a payment of a bill, a visit or an amount",
    body: recordPaymentSchema,
    output: paymentSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => recordPayment(ctx, body),
);
