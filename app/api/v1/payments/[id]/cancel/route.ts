import { idParams } from "@/lib/api/params";
import { route } from "@/lib/api/route";
import { cancelPayment } from "@/lib/payments/pending-payments";
import { paymentSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Drop a code that nobody paid",
    params: idParams,
    output: paymentSchema,
  },
  ({ ctx, params }) => cancelPayment(ctx, params.id),
);
