import { findAddressee, generalValues, stopToken, visitValues } from "@/lib/booking/visit-message";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { queueMessage } from "@/lib/notifications/outbox";
import { showsReviews } from "./reviews";

/**
 * Asks a client how the visit was, once per visit and at most once in thirty days. Returns whether a letter was
 * written: not while the shop asks for nothing, nor to somebody who wants no messages or has said it already.
 */
export async function requestReview(ctx: Ctx, appointmentId: string): Promise<boolean> {
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    if (!(await showsReviews(ctx))) return false;
    const visit = await db.appointment.findFirst({
      where: { tenantId, id: appointmentId, status: "completed", reviews: { none: {} } },
      select: {
        ...{ id: true, startsAt: true, totalCents: true, currency: true, policySnapshot: true },
        ...{ contactId: true, sequence: true, depositCents: true, depositDueAt: true },
        staff: { select: { name: true } },
        services: { orderBy: { position: "asc" }, select: { name: true } },
      },
    });
    if (!visit) return false;
    const since = new Date(ctx.now().getTime() - 30 * 86_400_000);
    const asked = await db.outboxMessage.findFirst({
      where: { tenantId, contactId: visit.contactId, kind: "review_request", createdAt: { gt: since } },
      select: { id: true },
    });
    const to = asked ? null : await findAddressee(ctx, visit.contactId, "appointments");
    if (!to) return false;
    const written = await queueMessage(ctx, {
      ...{ dedupeKey: `${visit.id}:review`, kind: "review_request", purpose: "appointments" },
      ...{ recipient: to.recipient, contactId: to.contactId, locale: to.locale },
      ...{ appointmentId: visit.id, sequence: visit.sequence },
      unsubscribeToken: stopToken(ctx, to.contactId),
      values: { ...(await generalValues(ctx, to)), ...visitValues(ctx, visit, to.locale) },
    });
    return written !== null;
  });
}
