import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { closeCashSession, getCashSession, openCashSession } from "./cash-sessions";
import { openTicket } from "./open-ticket";
import { updatePaymentSettings } from "./payment-settings";
import { confirmPayment } from "./pending-payments";
import { chargePix } from "./pix-charge";
import { createProduct, getProduct } from "./products";
import { recordPayment } from "./record-payment";
import { refundPayment } from "./refund-payment";
import { getTicket } from "./tickets";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});

/** Runs all at once; the codes of those that failed, "ok" for the others. */
async function race(count: number, run: (at: number) => Promise<unknown>): Promise<string[]> {
  return Promise.all(
    Array.from({ length: count }, (_, at) =>
      run(at).then(
        () => "ok",
        (error) => error.code ?? String(error),
      ),
    ),
  );
}
const winners = (outcomes: string[]) => outcomes.filter((outcome) => outcome === "ok").length;

describe("money under pressure", () => {
  it("is refunded once, however many ask at the same moment", async () => {
    const payment = await recordPayment(ctx, { method: "card", amountCents: 1000 });
    const outcomes = await race(10, () => refundPayment(ctx, payment.id, { amountCents: 600 }));
    expect(winners(outcomes)).toBe(1);
    expect(new Set(outcomes)).toEqual(new Set(["ok", "payments.refund_above_paid"]));
    const paid = await unscopedDb().refund.aggregate({ _sum: { amountCents: true } });
    expect(paid._sum.amountCents).toBe(600);
  });

  it("sells the last item once", async () => {
    const product = await createProduct(ctx, { name: "Cera", priceCents: 100, stock: 1 });
    const outcomes = await race(10, () =>
      openTicket(ctx, { lines: [{ productId: product.id, quantity: 1 }] }),
    );
    expect(winners(outcomes)).toBe(1);
    expect((await getProduct(ctx, product.id)).stock).toBe(0);
  });

  it("sells baskets with the same products in any order without a deadlock, and numbers bills without gaps", async () => {
    const a = await createProduct(ctx, { name: "A", priceCents: 100, stock: 5 });
    const b = await createProduct(ctx, { name: "B", priceCents: 100, stock: 5 });
    const outcomes = await race(12, (at) => {
      const lines = [a, b].map(({ id }) => ({ productId: id, quantity: 1 }));
      return openTicket(ctx, { lines: at % 2 ? lines : lines.reverse() });
    });
    expect(winners(outcomes)).toBe(5);
    const numbers = await unscopedDb().ticket.findMany({
      select: { number: true },
      orderBy: { number: "asc" },
    });
    expect(numbers.map((row) => row.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it("never takes more than a bill's total", async () => {
    const { id: ticketId } = await openTicket(ctx, { lines: [{ unitCents: 1000, quantity: 1 }] });
    const outcomes = await race(10, () => recordPayment(ctx, { ticketId, method: "cash", amountCents: 300 }));
    expect(winners(outcomes)).toBe(3);
    expect(await getTicket(ctx, ticketId)).toMatchObject({ paidCents: 900, dueCents: 100 });
  });

  it("makes one bill of a visit that several people charge", async () => {
    const service = await make.service(ctx.tenantId);
    const staff = await make.staff(ctx.tenantId);
    const visit = { serviceIds: [service.id], staffId: staff.id, startsAt: "2027-05-04T13:00:00Z" };
    const { id: appointmentId } = await make.appointment(ctx, visit);
    const outcomes = await race(8, () => recordPayment(ctx, { appointmentId, method: "card" }));
    expect(winners(outcomes)).toBe(1);
    expect(await unscopedDb().ticket.count()).toBe(1);
    expect(await unscopedDb().commissionEntry.count()).toBe(1);
  });

  it("counts a code once that two people confirm", async () => {
    const key = {
      pixKeyType: "email",
      pixKey: "a@example.com",
      merchantName: "A",
      merchantCity: "B",
    } as const;
    await updatePaymentSettings(ctx, key);
    const { paymentId, ticketId } = await chargePix(ctx, { amountCents: 1000 });
    expect(winners(await race(6, () => confirmPayment(ctx, paymentId)))).toBe(6);
    expect(await getTicket(ctx, ticketId)).toMatchObject({ status: "paid", paidCents: 1000 });
  });

  it("opens one drawer", async () => {
    const outcomes = await race(8, () => openCashSession(ctx, { openingCents: 0 }));
    expect(winners(outcomes)).toBe(1);
    expect(new Set(outcomes)).toEqual(new Set(["ok", "payments.drawer_open"]));
  });

  it("counts every sale into the drawer that is being closed or leaves it out of it altogether", async () => {
    const { id } = await openCashSession(ctx, { openingCents: 0 });
    const outcomes = await race(12, (at) =>
      at === 6
        ? closeCashSession(ctx, id, { countedCents: 0 })
        : recordPayment(ctx, { method: "cash", amountCents: 100 }),
    );
    expect(winners(outcomes)).toBe(12);
    const inside = await unscopedDb().payment.count({ where: { cashSessionId: id } });
    expect((await getCashSession(ctx, id)).expectedCents).toBe(inside * 100);
  });
});
