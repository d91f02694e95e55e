/** Services that are sold only together with another one. */
import type { TxCtx } from "@/lib/core/ctx";
import { AppError, invalidField, notFound } from "@/lib/core/errors";

/** What the rule needs to know of the services of a visit, in their order. */
export type AddOnFacts = { id: string; isAddOn: boolean; addOns: { addOnId: string }[] };

/**
 * Refuses a visit with an add-on that none of its ordinary services offers, or that begins with one; what was `booked`
 * before, named in its order, stays good in its place. Throws `booking.add_on_alone`.
 */
export function assertAddOns(services: readonly AddOnFacts[], booked: ReadonlySet<string> = new Set()): void {
  const offered = new Set(services.flatMap(({ addOns }) => addOns.map(({ addOnId }) => addOnId)));
  const [first] = booked;
  const isWrong = services.some(({ id, isAddOn }, index) => {
    const isFine = index === 0 ? id === first : offered.has(id) || booked.has(id);
    return isAddOn && !isFine;
  });
  if (isWrong) throw new AppError("invalid", "booking.add_on_alone");
}

/** Replaces what a service offers with itself. Throws 404 for what is not ours, a field error for what is no add-on. */
export async function replaceAddOns(
  { db, tenantId }: TxCtx,
  service: { id: string; isAddOn: boolean },
  addOnIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(addOnIds)];
  const rows = await db.service.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, isAddOn: true },
  });
  if (rows.length !== ids.length) throw notFound();
  const isWrong = rows.some((row) => !row.isAddOn || row.id === service.id);
  if (isWrong || (service.isAddOn && ids.length > 0)) throw invalidField("addOnIds", "not_an_add_on");
  await db.serviceAddOn.deleteMany({ where: { tenantId, serviceId: service.id } });
  await db.serviceAddOn.createMany({
    data: ids.map((addOnId) => ({ tenantId, serviceId: service.id, addOnId })),
  });
}

/** Replaces what offers an add-on. Throws 404 for what is not ours, a field error for what cannot offer one. */
export async function replaceAddOnOf(
  { db, tenantId }: TxCtx,
  addOn: { id: string; isAddOn: boolean },
  serviceIds: readonly string[],
): Promise<void> {
  const ids = [...new Set(serviceIds)];
  const rows = await db.service.findMany({
    where: { tenantId, id: { in: ids } },
    select: { isAddOn: true },
  });
  if (rows.length !== ids.length) throw notFound();
  const isWrong = rows.some((row) => row.isAddOn) || (!addOn.isAddOn && ids.length > 0);
  if (isWrong) throw invalidField("addOnOfIds", "not_an_add_on");
  await db.serviceAddOn.deleteMany({ where: { tenantId, addOnId: addOn.id } });
  await db.serviceAddOn.createMany({
    data: ids.map((serviceId) => ({ tenantId, serviceId, addOnId: addOn.id })),
  });
}
