import type { TxCtx } from "@/lib/core/ctx";
import { enqueue } from "@/lib/queue/enqueue";
import { publish } from "@/lib/realtime/publish";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { proposeFees } from "./no-show-fees";
import { announceToClient, type VisitNews, type VisitRow, visitSelect } from "./reminders";
import type { AppointmentView } from "./schema";
import { offerFreedTime, tellTheOthers } from "./waitlist-freed";

export type AppointmentChangeKind = "created" | "moved" | "edited" | "status";
export type AppointmentNews = {
  id: string;
  kind: AppointmentChangeKind;
  before?: AppointmentView;
  after: AppointmentView;
};

/**
 * Tells the rest of the product that an appointment changed: the client (messages and reminders), the waiting list (time
 * that is free or taken now), the fees, and, once the transaction has committed, every screen.
 */
export async function announceAppointment(ctx: TxCtx, change: AppointmentNews): Promise<void> {
  const visit = await ctx.db.appointment.findUniqueOrThrow({
    where: { tenantId_id: { tenantId: ctx.tenantId, id: change.id } },
    select: visitSelect,
  });
  const news = newsOf(change);
  if (news) await announceToClient(ctx, visit, news);
  if (change.kind === "status") await proposeFees(ctx, visit);
  if (change.kind === "status" && change.after.status === "completed") await askLater(ctx, change.id);
  if (visit.depositStatus !== "none" && changesBill(change))
    await enqueue(ctx, "settle-deposit", { appointmentId: change.id });
  await announceTime(ctx, change, visit);
  await publish(ctx, "appointment.changed", { id: change.id });
}

// Long enough to be home, soon enough to remember; the job looks again whether it is still welcome.
async function askLater(ctx: TxCtx, appointmentId: string): Promise<void> {
  const { reviewsEnabled } = await getBookingPolicy(ctx);
  if (reviewsEnabled) await enqueue(ctx, "request-review", { appointmentId }, { delaySec: 2 * 60 * 60 });
}

function newsOf({ kind, before, after }: AppointmentNews): VisitNews | null {
  if (kind === "created") return "booked";
  if (kind === "moved") {
    const isSame = before?.startsAt === after.startsAt && before.staff.id === after.staff.id;
    return isSame ? "resized" : "moved";
  }
  if (after.status === "cancelled") return "cancelled";
  return before?.status === "cancelled" ? "booked" : null;
}

// A deposit lies on the visit's bill, which follows what is done, by whom, and whether at all.
function changesBill({ kind, before, after }: AppointmentNews): boolean {
  if (kind === "created" || !before) return false;
  const lines = (view: AppointmentView) => JSON.stringify([view.staff.id, view.services]);
  return before.status !== after.status || lines(before) !== lines(after);
}

async function announceTime(ctx: TxCtx, { before, after }: AppointmentNews, visit: VisitRow): Promise<void> {
  const isTaken = after.status !== "cancelled";
  const moved = before?.startsAt !== after.startsAt || before.staff.id !== after.staff.id;
  const wasTaken = before !== undefined && before.status !== "cancelled";
  if (wasTaken && (!isTaken || moved || before.endsAt > after.endsAt))
    await offerFreedTime(ctx, {
      staffId: before.staff.id,
      startsAt: new Date(before.startsAt),
      endsAt: new Date(before.endsAt),
    });
  if (isTaken && (!wasTaken || moved)) await tellTheOthers(ctx, visit);
}
