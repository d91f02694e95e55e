import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { type AppointmentRow, loadAppointment, toAppointment } from "./appointments";
import { releaseAppointmentTime } from "./busy-time.sql";
import { type Claim, claimSlot, keepTime, type SlotWanted } from "./claim-slot";
import { assertNotTooLate } from "./customer-limits";
import { assertVersion, lockVersion } from "./lock-version";
import { recordChange } from "./record-change";
import { type AppointmentStatus, type AppointmentView, type StatusAction, statusTransitions } from "./schema";
import { withAlternatives } from "./with-alternatives";

export type StatusChange = { reason?: string | null; version?: number };

const targets: Record<Exclude<StatusAction, "reopen">, AppointmentStatus> = {
  confirm: "confirmed",
  start: "in_progress",
  complete: "completed",
  cancel: "cancelled",
  "no-show": "no_show",
};

/**
 * Confirms, starts, completes, cancels, marks as no-show or reopens; asking for the state that it has changes nothing.
 * Cancelling frees the time and keeps the row; reopening a cancelled visit takes its time again or is refused as a
 * booking would be. Throws `booking.transition_not_allowed`, `booking.version_conflict`, `booking.too_late`.
 */
export async function changeStatus(
  ctx: Ctx,
  id: string,
  action: StatusAction,
  change: StatusChange = {},
): Promise<AppointmentView> {
  allow(ctx, "appointments.update");
  let wanted: SlotWanted | undefined;
  return withAlternatives(
    ctx,
    () => wanted,
    () =>
      inTransaction(ctx, async (ctx) => {
        const seen = await loadAppointment(ctx, id);
        assertVersion(seen, change.version);
        if (action !== "reopen" && seen.status === targets[action]) return toAppointment(seen);
        const to = targetOf(seen, action);
        if (action === "cancel") await assertNotTooLate(ctx, seen.startsAt);
        if (seen.status === "cancelled") wanted = sameSlot(seen);
        const claim = wanted && (await claimSlot(ctx, wanted));
        const before = await lockVersion(ctx, id, seen.version);
        return save(ctx, before, { to, claim, reason: change.reason ?? null });
      }),
  );
}

/** Cancels an appointment: its time is free at once, its row and history stay. */
export async function cancelAppointment(
  ctx: Ctx,
  id: string,
  change: StatusChange = {},
): Promise<AppointmentView> {
  return changeStatus(ctx, id, "cancel", change);
}

function targetOf({ status }: AppointmentRow, action: StatusAction): AppointmentStatus {
  const from = status as AppointmentStatus;
  const reopened = from === "completed" ? "in_progress" : "scheduled";
  const to = action === "reopen" ? reopened : targets[action];
  if (!statusTransitions[from].includes(to))
    throw new AppError("conflict", "booking.transition_not_allowed", { extra: { from, to } });
  return to;
}

function sameSlot(row: AppointmentRow): SlotWanted {
  return {
    serviceIds: row.services.map((line) => line.serviceId),
    staffId: row.staff.id,
    startsAt: row.startsAt,
    previous: { staffId: row.staff.id, lines: row.services },
    appointmentId: row.id,
    rule: "free",
  };
}

async function save(
  ctx: TxCtx,
  before: AppointmentRow,
  change: { to: AppointmentStatus; claim: Claim | undefined; reason: string | null },
): Promise<AppointmentView> {
  const { db, tenantId } = ctx;
  const { id } = before;
  const isCancel = change.to === "cancelled";
  const isRevival = before.status === "cancelled";
  if (isCancel) await releaseAppointmentTime(db, tenantId, id);
  if (change.claim) await keepTime(ctx, change.claim, { appointmentId: id });
  await db.appointment.update({
    where: { tenantId_id: { tenantId, id } },
    data: {
      status: change.to,
      version: { increment: 1 },
      // Calendars believe a cancellation, or its withdrawal, only with a higher number.
      ...((isCancel || isRevival) && { sequence: { increment: 1 } }),
      ...(isCancel && { cancelledAt: ctx.now(), cancelReason: change.reason }),
      ...(isRevival && { cancelledAt: null, cancelReason: null }),
    },
    select: { id: true },
  });
  const after = toAppointment(await loadAppointment(ctx, id));
  await recordChange(ctx, {
    kind: "status",
    action: `appointment.${change.to}`,
    before: toAppointment(before),
    after,
  });
  return after;
}
