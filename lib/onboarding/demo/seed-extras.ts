import { createService, listServices } from "@/lib/booking/services";
import type { Ctx } from "@/lib/core/ctx";

/** An extra that goes with whatever has to do with the beard. */
export async function seedExtras(ctx: Ctx): Promise<void> {
  const services = await listServices(ctx);
  const beards = services.filter(({ name }) => /barba/i.test(name));
  await createService(ctx, {
    name: "Hidratação da barba",
    description: "Óleo e bálsamo depois da navalha.",
    category: beards[0]?.category ?? null,
    ...{ durationMin: 10, priceCents: 1500, color: "lime", isAddOn: true },
    addOnOfIds: beards.map(({ id }) => id),
  });
}
