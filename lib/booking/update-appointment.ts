import { assertContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { type AppointmentRow, loadAppointment, toAppointment } from "./appointments";
import { assertMayOverride } from "./book-appointment";
import { releaseAppointmentTime } from "./busy-time.sql";
import { type Claim, claimSlot, keepTime, type SlotWanted } from "./claim-slot";
import { assertNotTooLate } from "./customer-limits";
import { assertVersion, lockVersion } from "./lock-version";
import { recordChange } from "./record-change";
import type { AppointmentView, UpdateAppointment } from "./schema";
import { withAlternatives } from "./with-alternatives";

const movable: ReadonlySet<string> = new Set(["scheduled", "confirmed", "in_progress"]);

/**
 * Moves or edits an appointment; a failed move leaves the old time in place. Times and prices stay as booked unless
 * the person or the services change. Throws `booking.version_conflict`, `booking.not_changeable`, `booking.too_late`,
 * and as booking does for a time that cannot be had.
 */
export async function updateAppointment(
  ctx: Ctx,
  id: string,
  input: UpdateAppointment,
): Promise<AppointmentView> {
  allow(ctx, "appointments.update");
  assertMayOverride(ctx, input.allowOutsideHours);
  let wanted: SlotWanted | undefined;
  return withAlternatives(
    ctx,
    () => wanted,
    () =>
      inTransaction(ctx, async (ctx) => {
        const seen = await loadAppointment(ctx, id);
        assertVersion(seen, input.version);
        if (input.contactId) await assertContact(ctx, input.contactId);
        wanted = wishOf(ctx, seen, input);
        // A time that is asked for is a promise, so even the old one is refused to a visit that is over or off.
        const asksForTime = wanted !== undefined || input.startsAt !== undefined;
        if (asksForTime && !movable.has(seen.status))
          throw new AppError("conflict", "booking.not_changeable");
        if (wanted) await assertNotTooLate(ctx, seen.startsAt);
        const claim = wanted && (await claimSlot(ctx, wanted));
        // What was claimed follows from what was seen, so nobody may have changed it meanwhile.
        const before = await lockVersion(ctx, id, seen.version);
        if (claim) await moveVisit.release(ctx, id);
        if (claim) await moveVisit.take(ctx, id, claim);
        return saveVisit(ctx, before, claim, input);
      }),
  );
}

/** The slot that the change asks for; nothing when time, person and services stay. */
function wishOf(ctx: Ctx, seen: AppointmentRow, input: UpdateAppointment): SlotWanted | undefined {
  const lines = seen.services;
  const startsAt = input.startsAt ? new Date(input.startsAt) : seen.startsAt;
  const staffId = input.staffId ?? seen.staff.id;
  const booked = lines.map((line) => line.serviceId);
  const serviceIds = input.serviceIds ?? booked;
  const total = lines.reduce((sum, line) => sum + line.durationMin, 0);
  const stays = startsAt.getTime() === seen.startsAt.getTime() && staffId === seen.staff.id;
  const sameServices = serviceIds.join() === booked.join();
  const resized = input.durationMin !== undefined && input.durationMin !== total;
  if (stays && sameServices && !resized) return undefined;
  const rule = () => {
    // Where it already stands, only the time that it newly needs is in question.
    if (stays && ctx.actor.kind === "user") return sameServices ? "free" : "outside_hours";
    return input.allowOutsideHours ? "outside_hours" : "offered";
  };
  return {
    serviceIds,
    staffId,
    startsAt,
    durationMin: input.durationMin,
    previous: { staffId: seen.staff.id, lines },
    appointmentId: seen.id,
    rule: rule(),
  };
}

/** The two halves of a move; visits that change places are all released before the first one takes its new time. */
export const moveVisit = {
  // A session's heir is found by the old time, so this comes before the row changes.
  release: ({ db, tenantId }: TxCtx, appointmentId: string): Promise<void> =>
    releaseAppointmentTime(db, tenantId, appointmentId),

  async take(ctx: TxCtx, appointmentId: string, claim: Claim): Promise<void> {
    const { db, tenantId } = ctx;
    await keepTime(ctx, claim, { appointmentId });
    await db.appointmentService.deleteMany({ where: { tenantId, appointmentId } });
    await db.appointmentService.createMany({
      data: claim.lines.map((line, position) => ({
        ...line,
        id: newId(),
        tenantId,
        appointmentId,
        position,
      })),
    });
  },
};

/** Writes the row of a visit whose time was claimed, and tells the rest of the product. */
export async function saveVisit(
  ctx: TxCtx,
  before: AppointmentRow,
  claim: Claim | undefined,
  input: Pick<UpdateAppointment, "notes" | "contactId">,
): Promise<AppointmentView> {
  const { db, tenantId } = ctx;
  const moved =
    claim !== undefined &&
    (claim.startsAt.getTime() !== before.startsAt.getTime() ||
      claim.endsAt.getTime() !== before.endsAt.getTime() ||
      claim.staff.id !== before.staff.id);
  await db.appointment.update({
    where: { tenantId_id: { tenantId, id: before.id } },
    data: {
      notes: input.notes,
      contactId: input.contactId,
      version: { increment: 1 },
      ...(moved && { sequence: { increment: 1 } }),
      ...(claim && {
        startsAt: claim.startsAt,
        endsAt: claim.endsAt,
        staffId: claim.staff.id,
        totalCents: claim.lines.reduce((sum, line) => sum + line.priceCents, 0),
      }),
    },
    select: { id: true },
  });
  const after = toAppointment(await loadAppointment(ctx, before.id));
  await recordChange(ctx, {
    kind: moved ? "moved" : "edited",
    action: moved ? "appointment.moved" : "appointment.updated",
    before: toAppointment(before),
    after,
  });
  return after;
}
