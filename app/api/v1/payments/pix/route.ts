import { route } from "@/lib/api/route";
import { chargePix } from "@/lib/payments/pix-charge";
import { pixChargeSchema, pixCodeSchema } from "@/lib/payments/schema";

export const POST = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Make a Pix code over an amount of a bill; a person confirms the payment",
    body: pixChargeSchema,
    output: pixCodeSchema,
    status: 201,
    idempotent: true,
  },
  ({ ctx, body }) => chargePix(ctx, body),
);
