import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { getPayment } from "@/lib/payments/payments";
import { paymentSchema } from "@/lib/payments/schema";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "One payment",
    params: idParams,
    output: paymentSchema,
  },
  ({ ctx, params }) => getPayment(ctx, params.id),
);
