import { listAppointments } from "@/lib/booking/appointments";
import { findSlots } from "@/lib/booking/find-slots";
import { listServices } from "@/lib/booking/services";
import { addDays, shopClock } from "@/lib/booking/shop-time.shared";
import { listStaff } from "@/lib/booking/staff";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { countAppointments, countConversations } from "./dashboard.sql";
import type { DashboardView } from "./schema";

/** How many coming visits the home screen shows. */
const shown = 6;

/** The home screen's numbers, from one transaction so that they agree with each other. */
export async function getDashboard(ctx: Ctx): Promise<DashboardView> {
  allow(ctx, "analytics.read");
  return inTransaction(ctx, async (ctx) => {
    const now = ctx.now();
    const clock = shopClock(ctx.timeZone);
    const date = clock.dateOf(now.getTime());
    const day = {
      from: new Date(clock.instantOf(date, 0)),
      to: new Date(clock.instantOf(addDays(date, 1), 0)),
    };
    const counts = await countAppointments(ctx.db, ctx.tenantId, day, now);
    const conversations = await countConversations(ctx.db, ctx.tenantId, now);
    return {
      today: {
        date,
        appointments: counts.today_count,
        completed: counts.today_completed,
        revenueCents: counts.today_cents,
        upNext: await findUpNext(ctx, now),
      },
      conversations: {
        open: conversations.open,
        waitingForPerson: conversations.waiting,
        last7Days: conversations.week,
      },
      agent: {
        bookings7Days: counts.agent_week,
        bookings7DaysBefore: counts.agent_week_before,
        bookedCents7Days: counts.agent_week_cents,
      },
      nextFreeSlot: await findNextFreeSlot(ctx, date),
      currency: ctx.tenant.currency,
    };
  });
}

async function findUpNext(ctx: TxCtx, now: Date) {
  const { data } = await listAppointments(ctx, {
    from: now.toISOString(),
    to: new Date(now.getTime() + 7 * 86_400_000).toISOString(),
    status: ["scheduled", "confirmed", "in_progress"],
    limit: shown,
  });
  return data;
}

/** The next start that a customer could book for the first service of the catalogue. */
async function findNextFreeSlot(ctx: TxCtx, date: string): Promise<DashboardView["nextFreeSlot"]> {
  const [service] = await listServices(ctx, { isActive: true });
  if (!service) return null;
  const [slot] = await findSlots(ctx, { serviceIds: [service.id], from: date, to: addDays(date, 7) });
  if (!slot) return null;
  const staff = await listStaff(ctx, { isActive: true });
  const staffNames = staff.filter(({ id }) => slot.staffIds.includes(id)).map(({ name }) => name);
  return { startsAt: slot.startsAt, staffNames, serviceName: service.name };
}
