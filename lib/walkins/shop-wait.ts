import { firstName } from "@/lib/booking/public-shop";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { estimateWait } from "./estimate-wait";
import type { WaitEstimate, WaitQuery } from "./schema";

const closed: WaitEstimate = {
  ...{ state: "closed", waitMin: null, startsAt: null, staff: null, ahead: 0, opensAt: null },
};

/** The wait for the services asked about, or for the shop's first one. Throws 404 for what is not ours. */
export async function getWait(ctx: Ctx, query: WaitQuery): Promise<WaitEstimate> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const serviceIds = query.serviceIds ?? (await usualServices(ctx));
    return serviceIds.length > 0 ? estimateWait(ctx, { ...query, serviceIds }) : closed;
  });
}

/** What the public may know of it: first names only; null while the shop shows no wait. */
export async function findPublicWait(ctx: Ctx, query: WaitQuery = {}): Promise<WaitEstimate | null> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const { walkInsEnabled, showWaitPublicly } = await getBookingPolicy(ctx);
    if (!walkInsEnabled || !showWaitPublicly) return null;
    const wait = await getWait(ctx, query);
    return { ...wait, staff: wait.staff && { id: wait.staff.id, name: firstName(wait.staff.name) } };
  });
}

/** The same for a door that answers. Throws 404 while the shop shows no wait. */
export async function getPublicWait(ctx: Ctx, query: WaitQuery): Promise<WaitEstimate> {
  const wait = await findPublicWait(ctx, query);
  if (!wait) throw notFound();
  return wait;
}

// The shop lists first what most people come for.
async function usualServices({ db, tenantId }: TxCtx): Promise<string[]> {
  const first = await db.service.findFirst({
    where: { tenantId, isActive: true, isAddOn: false, staff: { some: { staff: { isActive: true } } } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true },
  });
  return first ? [first.id] : [];
}
