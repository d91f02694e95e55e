import { recordAudit } from "@/lib/audit/record-audit";
import type { TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { type AppointmentChangeKind, announceAppointment } from "./after-change";
import type { AppointmentView } from "./schema";

/**
 * Writes what happened to an appointment: its own history, the audit trail, and word to the rest of the product.
 * The last step of a use case: the audit chain's lock comes after every other one.
 */
export async function recordChange(
  ctx: TxCtx,
  change: { kind: AppointmentChangeKind; action: string; before?: AppointmentView; after: AppointmentView },
): Promise<void> {
  const { id } = change.after;
  const before = change.before && factsOf(change.before);
  const after = factsOf(change.after);
  await ctx.db.appointmentChange.create({
    data: {
      id: newId(),
      tenantId: ctx.tenantId,
      appointmentId: id,
      at: ctx.now(),
      actorKind: ctx.actor.kind,
      actorId: ctx.actor.id,
      kind: change.kind,
      before,
      after,
    },
    select: { id: true },
  });
  await announceAppointment(ctx, { id, kind: change.kind, before: change.before, after: change.after });
  await recordAudit(ctx, { action: change.action, targetType: "appointment", targetId: id, before, after });
}

// Without the contact's name and numbers: history outlives a person's erasure.
function factsOf(view: AppointmentView) {
  return {
    status: view.status,
    startsAt: view.startsAt,
    endsAt: view.endsAt,
    staffId: view.staff.id,
    contactId: view.contact.id,
    serviceIds: view.services.map((service) => service.id),
    totalCents: view.totalCents,
    cancelReason: view.cancelReason,
    version: view.version,
    ...(view.deposit && { deposit: view.deposit.status }),
  };
}
