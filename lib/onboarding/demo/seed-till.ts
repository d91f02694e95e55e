import type { AppointmentView } from "@/lib/booking/schema";
import type { Ctx } from "@/lib/core/ctx";
import { updatePaymentSettings } from "@/lib/payments/payment-settings";
import { createProduct } from "@/lib/payments/products";
import { recordPayment } from "@/lib/payments/record-payment";
import type { Random } from "./random";

const methods = ["pix", "pix", "card", "card", "card", "cash"] as const;
const shelf = [
  { name: "Pomada modeladora", priceCents: 4500, stock: 14 },
  { name: "Óleo para barba", priceCents: 3900, stock: 9 },
  { name: "Shampoo 3 em 1", priceCents: 3200, stock: 6 },
];

/** What stands on the counter, and a Pix key of the range that belongs to nobody. */
export async function seedTill(ctx: Ctx): Promise<void> {
  for (const product of shelf) await createProduct(ctx, product);
  await updatePaymentSettings(ctx, {
    pixKeyType: "random",
    pixKey: "123e4567-e89b-42d3-a456-426614174000",
    merchantName: "Barbearia Navalha",
    merchantCity: "Sao Paulo",
  });
}

/** Takes the money of a finished visit at the moment it ended. */
export async function payVisit(ctx: Ctx, random: Random, visit: AppointmentView): Promise<void> {
  await recordPayment(ctx, { appointmentId: visit.id, method: random.pick(methods) });
}
