import { addDays, localDateOf, startOfDate } from "@/lib/booking/local-dates.shared";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { type TakingsView, takingsSchema } from "./schema";
import { sumByMethod, sumRest } from "./takings.sql";

/** Money of one local day of the shop, today unless told: received by method, given back, and what is open now. */
export async function getTakings(ctx: Ctx, query: { date?: string } = {}): Promise<TakingsView> {
  allow(ctx, "payments.read");
  const date = query.date ?? localDateOf(ctx.now(), ctx.timeZone);
  const day = localDays(ctx, date, date);
  return inTransaction(ctx, async ({ db, tenantId, tenant }) => {
    const methods = await sumByMethod(db, tenantId, day);
    const rest = await sumRest(db, tenantId, day);
    const receivedCents = methods.reduce((sum, row) => sum + Number(row.cents), 0);
    const refundedCents = Number(rest.refunded);
    return takingsSchema.parse({
      date,
      currency: tenant.currency,
      receivedCents,
      refundedCents,
      netCents: receivedCents - refundedCents,
      tipCents: Number(rest.tips),
      paymentCount: methods.reduce((sum, row) => sum + row.count, 0),
      byMethod: methods.map((row) => ({ method: row.method, amountCents: Number(row.cents) })),
      openTickets: rest.open_tickets,
      openDueCents: Number(rest.open_due),
      pendingPix: rest.pending_pix,
    });
  });
}

/** The instants between which local dates lie, both dates included. */
export function localDays(ctx: Ctx, from: string, to: string): { from: Date; to: Date } {
  return { from: startOfDate(from, ctx.timeZone), to: startOfDate(addDays(to, 1), ctx.timeZone) };
}
