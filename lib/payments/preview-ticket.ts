import { loadAppointment } from "@/lib/booking/appointments";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { totalsOf } from "./money-math.shared";
import { linesOfVisit } from "./open-ticket";
import type { TicketPreview } from "./schema";
import { loadTicket, toTicket } from "./tickets";

/** The bill of a visit, or what it would be: looking opens none. Throws 404. */
export async function previewTicket(ctx: Ctx, appointmentId: string): Promise<TicketPreview> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const known = isId(appointmentId)
      ? await db.ticket.findFirst({
          where: { tenantId, appointmentId, status: { in: ["open", "paid"] } },
          select: { id: true },
        })
      : null;
    if (known) return toTicket(await loadTicket(ctx, known.id));
    const visit = await loadAppointment(ctx, appointmentId);
    const lines = linesOfVisit(visit);
    const totals = totalsOf(lines, 0, 0);
    return {
      ...totals,
      ...{ id: null, number: null, status: "open", appointmentId, isDepositOnly: false },
      contact: visit.contact,
      currency: ctx.tenant.currency,
      lines: lines.map(({ staffId, ...line }, at) => ({
        ...line,
        id: String(at),
        staff: staffId ? visit.staff : null,
        discountCents: 0,
        netCents: line.quantity * line.unitCents,
      })),
      tipStaff: visit.staff,
      ...{ paidCents: 0, pendingCents: 0, dueCents: totals.totalCents, refundedCents: 0, payments: [] },
      ...{ notes: null, version: 0, createdAt: ctx.now().toISOString(), paidAt: null },
    };
  });
}
