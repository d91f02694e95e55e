import { route } from "@/lib/api/route";
import { getPaymentSettings, updatePaymentSettings } from "@/lib/payments/payment-settings";
import { paymentSettingsSchema, updatePaymentSettingsSchema } from "@/lib/payments/schema";

export const GET = route(
  {
    access: "member",
    tag: "Payments",
    summary: "How the shop takes money",
    output: paymentSettingsSchema,
  },
  ({ ctx }) => getPaymentSettings(ctx),
);

export const PUT = route(
  {
    access: "member",
    tag: "Payments",
    summary: "Change the Pix key and the receiver",
    body: updatePaymentSettingsSchema,
    output: paymentSettingsSchema,
  },
  ({ ctx, body }) => updatePaymentSettings(ctx, body),
);
