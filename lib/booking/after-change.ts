import type { TxCtx } from "@/lib/core/ctx";
import { publish } from "@/lib/realtime/publish";
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
  await announceTime(ctx, change, visit);
  await publish(ctx, "appointment.changed", { id: change.id });
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
