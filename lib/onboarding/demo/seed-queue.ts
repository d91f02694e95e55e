import { listServices } from "@/lib/booking/services";
import type { Ctx } from "@/lib/core/ctx";
import { estimateWait } from "@/lib/walkins/estimate-wait";
import { joinQueue } from "@/lib/walkins/join-queue";

const minute = 60_000;
/** The first wants a cut, the second a beard trim. */
const waiting = [
  { name: "Otávio Prado", service: 0, minutesAgo: 14 },
  { name: "Beto Salgado", service: 1, minutesAgo: 5 },
];

/** Two people at the door who came a while ago, when the shop is open then and somebody can still be served. */
export async function seedQueue(ctx: Ctx): Promise<void> {
  const services = await listServices(ctx, { isActive: true });
  for (const { name, service, minutesAgo } of waiting) {
    const serviceId = services[service]?.id;
    if (!serviceId) return;
    const then: Ctx = { ...ctx, now: () => new Date(ctx.now().getTime() - minutesAgo * minute) };
    const wish = { serviceIds: [serviceId] };
    const opening = await estimateWait(then, wish);
    const still = await estimateWait(ctx, wish);
    if (opening.state === "open" && still.state === "open")
      await joinQueue(then, { ...wish, contact: { name } });
  }
}
