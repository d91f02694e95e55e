import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { paymentColumns, toPayment } from "./payment-view";
import type { ListPayments, PaymentView } from "./schema";
import { olderThan } from "./tickets";

const paymentSelect = {
  ...paymentColumns,
  ticket: {
    select: { number: true, appointmentId: true, contact: { select: { id: true, name: true } } },
  },
} satisfies Prisma.PaymentSelect;

/** One payment. Throws 404. */
export async function getPayment(ctx: Ctx, id: string): Promise<PaymentView> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const row = isId(id)
      ? await db.payment.findFirst({ where: { tenantId, id }, select: paymentSelect })
      : null;
    if (!row) throw notFound();
    return toPayment(row);
  });
}

/** Payments, newest first. */
export async function listPayments(ctx: Ctx, input: ListPayments): Promise<Page<PaymentView>> {
  allow(ctx, "payments.read");
  const { appointmentId, contactId } = input;
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.payment.findMany({
      where: {
        tenantId,
        method: input.method,
        status: input.status,
        ticketId: input.ticketId,
        ...(appointmentId || contactId ? { ticket: { appointmentId, contactId } } : {}),
        createdAt: { gte: input.from, lt: input.to },
        AND: olderThan(input.cursor),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      select: paymentSelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toPayment) };
  });
}
