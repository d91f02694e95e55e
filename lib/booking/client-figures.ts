import { assertContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { DAY } from "./availability/intervals.shared";
import type { ClientFigures } from "./client-figures.shared";
import { type Habit, listHabits, sumClient } from "./client-figures.sql";

/** A client in numbers: visits, value, rhythm, whom they like and what they usually have. Throws 404. */
export async function getClientFigures(ctx: Ctx, contactId: string): Promise<ClientFigures> {
  allow(ctx, "contacts.read");
  allow(ctx, "appointments.read");
  if (!isId(contactId)) throw notFound();
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, tenant } = ctx;
    await assertContact(ctx, contactId);
    const sums = await sumClient(db, { tenantId, contactId, currency: tenant.currency, now: ctx.now() });
    const habits = await listHabits(db, { tenantId, contactId });
    const { firstVisitAt, lastVisitAt, nextVisitAt, ...counts } = sums;
    const span = firstVisitAt && lastVisitAt ? lastVisitAt.getTime() - firstVisitAt.getTime() : 0;
    return {
      ...counts,
      firstVisitAt: firstVisitAt?.toISOString() ?? null,
      lastVisitAt: lastVisitAt?.toISOString() ?? null,
      nextVisitAt: nextVisitAt?.toISOString() ?? null,
      averageIntervalDays:
        counts.visits > 1 ? Math.round((span / DAY / (counts.visits - 1)) * 10) / 10 : null,
      preferredStaff: favourite(habits),
      usual: await usualOf(ctx, habits),
    };
  });
}

function favourite(habits: readonly Habit[]): ClientFigures["preferredStaff"] {
  const visits = new Map<string, { id: string; name: string; visits: number }>();
  for (const { staffId: id, staffName: name, times } of habits)
    visits.set(id, { id, name, visits: (visits.get(id)?.visits ?? 0) + times });
  return [...visits.values()].sort((a, b) => b.visits - a.visits)[0] ?? null;
}

async function usualOf({ db, tenantId }: TxCtx, habits: readonly Habit[]): Promise<ClientFigures["usual"]> {
  const habit = habits.find(({ offered }) => offered);
  if (!habit) return null;
  const names = await db.service.findMany({
    where: { tenantId, id: { in: habit.serviceIds } },
    select: { id: true, name: true },
  });
  return {
    services: habit.serviceIds.flatMap((id) => names.find((service) => service.id === id) ?? []),
    staff: { id: habit.staffId, name: habit.staffName },
    times: habit.times,
  };
}
