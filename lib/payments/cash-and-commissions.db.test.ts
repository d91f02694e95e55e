import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { rolePermissions } from "@/lib/tenants/permissions.shared";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import {
  addCashMovement,
  closeCashSession,
  getCashSession,
  listCashSessions,
  openCashSession,
} from "./cash-sessions";
import { setCommissionRules } from "./commission-rules";
import { getStatement, listStatements } from "./commissions";
import { openTicket } from "./open-ticket";
import { updatePaymentSettings } from "./payment-settings";
import { chargePix } from "./pix-charge";
import { adjustStock, createProduct } from "./products";
import { chargeTicket, recordPayment } from "./record-payment";
import { refundPayment } from "./refund-payment";

const database = testDatabase();
let ctx: Ctx;

beforeEach(async () => {
  await database.reset();
  ctx = make.ctx(await make.tenant());
});

describe("the drawer", () => {
  it("expects opening plus cash sales less cash refunds plus and less movements, and keeps the difference", async () => {
    const { id } = await openCashSession(ctx, { openingCents: 10000 });
    const cash = await recordPayment(ctx, { method: "cash", amountCents: 5000, tenderedCents: 10000 });
    const card = await recordPayment(ctx, { method: "card", amountCents: 7000 });
    await refundPayment(ctx, cash.id, { amountCents: 1000 });
    await refundPayment(ctx, card.id, { amountCents: 500, method: "cash" });
    await refundPayment(ctx, card.id, { amountCents: 500 });
    await addCashMovement(ctx, id, { direction: "in", amountCents: 2000, reason: "change" });
    await addCashMovement(ctx, id, { direction: "out", amountCents: 3000, reason: "coffee" });
    expect(await getCashSession(ctx, id)).toMatchObject({ status: "open", expectedCents: 12500 });
    const closed = await closeCashSession(ctx, id, { countedCents: 12000 });
    expect(closed).toMatchObject({ status: "closed", expectedCents: 12500, differenceCents: -500 });
    await code(closeCashSession(ctx, id, { countedCents: 1 }), "payments.drawer_closed");
    await code(
      addCashMovement(ctx, id, { direction: "in", amountCents: 1, reason: "x" }),
      "payments.drawer_closed",
    );
  });

  it("is one at a time, is never drawn below nothing, and leaves later cash alone", async () => {
    const { id } = await openCashSession(ctx, { openingCents: 100 });
    await code(openCashSession(ctx, { openingCents: 0 }), "payments.drawer_open");
    const out = { direction: "out", amountCents: 101, reason: "x" } as const;
    await code(addCashMovement(ctx, id, out), "payments.drawer_short");
    await closeCashSession(ctx, id, { countedCents: 100 });
    const later = await recordPayment(ctx, { method: "cash", amountCents: 100 });
    expect(later.cashSessionId).toBeNull();
    await openCashSession(ctx, { openingCents: 0 });
    expect((await listCashSessions(ctx, { status: "open", limit: 5 })).data).toHaveLength(1);
    expect((await listCashSessions(ctx, { limit: 5 })).data).toHaveLength(2);
  });

  it("warns before it closes over codes that nobody confirmed", async () => {
    const key = {
      pixKeyType: "email",
      pixKey: "a@example.com",
      merchantName: "A",
      merchantCity: "B",
    } as const;
    await updatePaymentSettings(ctx, key);
    const { id } = await openCashSession(ctx, { openingCents: 0 });
    await chargePix(ctx, { amountCents: 1000 });
    await code(closeCashSession(ctx, id, { countedCents: 0 }), "payments.pix_pending");
    const closed = await closeCashSession(ctx, id, { countedCents: 0, acceptPending: true });
    expect(closed).toMatchObject({ status: "closed", pendingPix: 1, differenceCents: 0 });
  });

  it("is for those who may manage cash", async () => {
    const colleague = { ...ctx, permissions: rolePermissions.TENANT_USER };
    await code(openCashSession(colleague, { openingCents: 0 }), "common.forbidden");
    await code(listStatements(colleague, {}), "common.forbidden");
  });

  it("agrees with a model after any sequence of sales, refunds and movements", async () => {
    const cents = fc.integer({ min: 1, max: 100_000 });
    const step = fc.oneof(
      fc.record({ kind: fc.constant("cash" as const), amount: cents }),
      fc.record({ kind: fc.constant("card" as const), amount: cents }),
      fc.record({ kind: fc.constant("refund" as const), amount: cents }),
      fc.record({ kind: fc.constantFrom("in" as const, "out" as const), amount: cents }),
    );
    await fc.assert(
      fc.asyncProperty(cents, fc.array(step, { maxLength: 12 }), async (openingCents, steps) => {
        const { id } = await openCashSession(ctx, { openingCents });
        const paid: { id: string; left: number }[] = [];
        let expected = openingCents;
        for (const { kind, amount } of steps) {
          if (kind === "cash" || kind === "card") {
            const payment = await recordPayment(ctx, { method: kind, amountCents: amount });
            if (kind === "cash") expected += amount;
            if (kind === "cash") paid.push({ id: payment.id, left: amount });
          } else if (kind === "refund") {
            const [payment] = paid;
            const outcome = payment && refundPayment(ctx, payment.id, { amountCents: amount });
            if (payment && amount > payment.left) await code(outcome, "payments.refund_above_paid");
            else if (payment) {
              await outcome;
              payment.left -= amount;
              expected -= amount;
            }
          } else {
            const moved = addCashMovement(ctx, id, { direction: kind, amountCents: amount, reason: "x" });
            if (kind === "out" && amount > expected) await code(moved, "payments.drawer_short");
            else {
              await moved;
              expected += kind === "in" ? amount : -amount;
            }
          }
        }
        // A refund may be paid out of a pocket when the drawer has not enough: then less than nothing is expected.
        const countedCents = Math.max(0, expected);
        const closed = await closeCashSession(ctx, id, { countedCents });
        expect(closed).toMatchObject({
          expectedCents: expected,
          differenceCents: countedCents - expected,
        });
      }),
      { numRuns: 8 },
    );
  });
});

describe("commissions", () => {
  it("follow the exception, else the person's rate, on what is left after the discount; tips go whole", async () => {
    const service = await make.service(ctx.tenantId, { priceCents: 6000 });
    const ana = await make.staff(ctx.tenantId);
    const caio = await make.staff(ctx.tenantId, { name: "Caio", position: 1 });
    const product = await createProduct(ctx, { name: "Cera", priceCents: 4000, stock: 9 });
    await setCommissionRules(ctx, ana.id, { rateBps: 5000, exceptions: [] });
    const exceptions = [{ productId: product.id, rateBps: 1000 }];
    await setCommissionRules(ctx, caio.id, { rateBps: 4000, exceptions });
    const bill = await openTicket(ctx, {
      lines: [
        { serviceId: service.id, staffId: ana.id, quantity: 1 },
        { productId: product.id, staffId: caio.id, quantity: 1 },
      ],
      discountCents: 1000,
      tipCents: 700,
      tipStaffId: ana.id,
    });
    expect((await listStatements(ctx, {}))[0]).toMatchObject({ totalCents: 0 });
    const { payments } = await chargeTicket(ctx, bill.id, {
      payments: [{ method: "card", amountCents: 9700 }],
    });
    await setCommissionRules(ctx, ana.id, { rateBps: 0, exceptions: [] });
    const month = { from: "2027-05-01", to: "2027-05-31" };
    expect(await listStatements(ctx, month)).toMatchObject([
      {
        staff: { name: "Ana Souza" },
        salesCents: 5400,
        commissionCents: 2700,
        tipCents: 700,
        totalCents: 3400,
      },
      { staff: { name: "Caio" }, salesCents: 3600, commissionCents: 360, tipCents: 0, totalCents: 360 },
    ]);
    expect(await listStatements(ctx, { from: "2027-06-01", to: "2027-06-30" })).toMatchObject([
      { totalCents: 0 },
      { totalCents: 0 },
    ]);

    await refundPayment(ctx, payments[0]?.id ?? "", { amountCents: 3233 });
    await refundPayment(ctx, payments[0]?.id ?? "", { amountCents: 3233 });
    await refundPayment(ctx, payments[0]?.id ?? "", {});
    const after = await getStatement(ctx, ana.id, month);
    expect(after).toMatchObject({ salesCents: 0, commissionCents: 0, tipCents: 0, reversedCents: 3400 });
    expect(after.entries).toHaveLength(8);
  });

  it("refuse a rule for something twice and a period of years", async () => {
    const service = await make.service(ctx.tenantId);
    const ana = await make.staff(ctx.tenantId);
    const rule = { serviceId: service.id, rateBps: 100 };
    await expect(
      setCommissionRules(ctx, ana.id, { rateBps: 0, exceptions: [rule, rule] }),
    ).rejects.toMatchObject({ kind: "invalid" });
    await code(listStatements(ctx, { from: "2020-01-01", to: "2027-01-01" }), "payments.period_too_long");
  });
});

describe("the stock", () => {
  it("is counted in and out but never below nothing", async () => {
    const product = await createProduct(ctx, { name: "Cera", priceCents: 4000, stock: 2 });
    const lines = (quantity: number) => [{ productId: product.id, quantity }];
    await code(openTicket(ctx, { lines: [...lines(2), ...lines(1)] }), "payments.out_of_stock");
    await openTicket(ctx, { lines: lines(2) });
    await code(adjustStock(ctx, product.id, { delta: -1 }), "payments.out_of_stock");
    expect(await adjustStock(ctx, product.id, { delta: 4 })).toMatchObject({ stock: 4 });
  });
});

async function code(promise: Promise<unknown> | undefined, expected: string): Promise<void> {
  await expect(promise).rejects.toMatchObject({ code: expected });
}
