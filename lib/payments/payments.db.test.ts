import { beforeEach, describe, expect, it } from "vitest";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { rolePermissions } from "@/lib/tenants/permissions.shared";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { crc16 } from "./br-code.shared";
import { openTicket } from "./open-ticket";
import { updatePaymentSettings } from "./payment-settings";
import { listPayments } from "./payments";
import { cancelPayment, confirmPayment } from "./pending-payments";
import { chargePix, getPixCode } from "./pix-charge";
import { createProduct, deleteProduct, getProduct } from "./products";
import { chargeTicket, recordPayment } from "./record-payment";
import { refundPayment } from "./refund-payment";
import { getTakings } from "./takings";
import { getTicket, listTickets } from "./tickets";
import { updateTicket } from "./update-ticket";
import { voidTicket } from "./void-ticket";

const database = testDatabase();
let ctx: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
});

const visit = () =>
  make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt: "2027-05-04T13:00:00Z" });
const sale = (unitCents: number) => openTicket(ctx, { lines: [{ unitCents, quantity: 1 }] });
const pix = {
  pixKeyType: "email",
  pixKey: "Caixa@Shop.com",
  merchantName: "Barbearia São João",
  merchantCity: "São Paulo",
} as const;
const code = (promise: Promise<unknown>) => expect(promise).rejects;

describe("a bill", () => {
  it("takes its lines from the visit, once, whoever asks again", async () => {
    const appointment = await visit();
    const bill = await openTicket(ctx, { appointmentId: appointment.id });
    expect(bill).toMatchObject({
      number: 1,
      status: "open",
      subtotalCents: 5000,
      totalCents: 5000,
      dueCents: 5000,
      contact: { id: appointment.contact.id },
      tipStaff: { id: staffId },
      lines: [{ kind: "service", serviceId, staff: { id: staffId }, unitCents: 5000, quantity: 1 }],
    });
    expect((await openTicket(ctx, { appointmentId: appointment.id })).id).toBe(bill.id);
    expect((await openTicket(ctx, { appointmentId: appointment.id, tipCents: 500 })).totalCents).toBe(5500);
  });

  it("shares its discount among its lines to the cent and adds the tip on top", async () => {
    const bill = await openTicket(ctx, {
      lines: [
        { unitCents: 1000, quantity: 1 },
        { unitCents: 1000, quantity: 1 },
        { unitCents: 1000, quantity: 1 },
      ],
      discountCents: 1000,
      tipCents: 300,
    });
    expect(bill.lines.map((line) => line.discountCents)).toEqual([334, 333, 333]);
    expect(bill.totalCents).toBe(2300);
    await code(updateTicket(ctx, bill.id, { discountCents: 3001 })).toMatchObject({
      details: { errors: [{ code: "discount_above_subtotal" }] },
    });
  });

  it("uses a person's own price and refuses a second edit of the same version", async () => {
    await unscopedDb().staffService.updateMany({ where: { staffId, serviceId }, data: { priceCents: 7000 } });
    const bill = await openTicket(ctx, { lines: [{ serviceId, staffId, quantity: 2 }] });
    expect(bill.totalCents).toBe(14000);
    await updateTicket(ctx, bill.id, { notes: "a", version: bill.version });
    await code(updateTicket(ctx, bill.id, { notes: "b", version: bill.version })).toMatchObject({
      code: "payments.version_conflict",
    });
  });

  it("is paid by split payments and closed from then on", async () => {
    const bill = await sale(10000);
    const partly = await chargeTicket(ctx, bill.id, {
      payments: [
        { method: "cash", amountCents: 3000, tenderedCents: 5000 },
        { method: "card", amountCents: 2000, reference: "4711" },
      ],
    });
    expect(partly).toMatchObject({ status: "open", paidCents: 5000, dueCents: 5000 });
    await code(updateTicket(ctx, bill.id, { discountCents: 6000 })).toMatchObject({
      code: "payments.total_below_paid",
    });
    const paid = await chargeTicket(ctx, bill.id, { payments: [{ method: "transfer", amountCents: 5000 }] });
    expect(paid).toMatchObject({ status: "paid", paidCents: 10000, dueCents: 0 });
    await code(recordPayment(ctx, { ticketId: bill.id, method: "cash", amountCents: 1 })).toMatchObject({
      code: "payments.ticket_closed",
    });
    await code(updateTicket(ctx, bill.id, { tipCents: 1 })).toMatchObject({ code: "payments.ticket_closed" });
  });

  it("takes all payments of a visit to the till or none", async () => {
    const bill = await sale(1000);
    const payments = [
      { method: "cash" as const, amountCents: 600 },
      { method: "card" as const, amountCents: 600 },
    ];
    await code(chargeTicket(ctx, bill.id, { payments })).toMatchObject({
      code: "payments.more_than_due",
      details: { extra: { dueCents: 400 } },
    });
    expect(await getTicket(ctx, bill.id)).toMatchObject({ paidCents: 0, payments: [] });
  });

  it("is settled when a later discount leaves nothing due, or when it is over nothing", async () => {
    const bill = await sale(1000);
    await recordPayment(ctx, { ticketId: bill.id, method: "cash", amountCents: 400 });
    expect((await updateTicket(ctx, bill.id, { discountCents: 600 })).status).toBe("paid");
    const free = await openTicket(ctx, { lines: [{ unitCents: 1000, quantity: 1 }], discountCents: 1000 });
    expect(free.status).toBe("open");
    expect((await chargeTicket(ctx, free.id, { payments: [] })).status).toBe("paid");
  });

  it("is dropped with its codes and products, but not while money was received", async () => {
    await updatePaymentSettings(ctx, pix);
    const product = await createProduct(ctx, { name: "Cera", priceCents: 3000, stock: 2 });
    const bill = await openTicket(ctx, { lines: [{ productId: product.id, quantity: 2 }] });
    const { paymentId } = await chargePix(ctx, { ticketId: bill.id });
    expect((await voidTicket(ctx, bill.id)).payments[0]).toMatchObject({
      id: paymentId,
      status: "cancelled",
    });
    expect((await getProduct(ctx, product.id)).stock).toBe(2);
    const other = await sale(1000);
    const payment = await recordPayment(ctx, { ticketId: other.id, method: "cash", amountCents: 100 });
    await code(voidTicket(ctx, other.id)).toMatchObject({ code: "payments.ticket_has_money" });
    await refundPayment(ctx, payment.id, {});
    expect((await voidTicket(ctx, other.id)).status).toBe("void");
  });
});

describe("a payment", () => {
  it("of a visit opens its bill, takes all that is due and knows its client", async () => {
    const appointment = await visit();
    const payment = await recordPayment(ctx, {
      appointmentId: appointment.id,
      method: "card",
      tipCents: 700,
    });
    expect(payment).toMatchObject({
      amountCents: 5700,
      status: "confirmed",
      currency: "BRL",
      ticketNumber: 1,
    });
    expect((await listPayments(ctx, { appointmentId: appointment.id, limit: 10 })).data).toEqual([payment]);
    await code(recordPayment(ctx, { appointmentId: appointment.id, method: "card" })).toMatchObject({
      code: "payments.nothing_due",
    });
  });

  it("of a bare amount makes a bill of its own over exactly that", async () => {
    const payment = await recordPayment(ctx, { method: "cash", amountCents: 2500, tipCents: 500 });
    expect(await getTicket(ctx, payment.ticketId)).toMatchObject({
      status: "paid",
      totalCents: 2500,
      tipCents: 500,
      subtotalCents: 2000,
    });
  });

  it("cannot tender less than it pays, nor tender on a card", async () => {
    const { id: ticketId } = await sale(1000);
    for (const method of ["cash", "card"] as const)
      await code(
        recordPayment(ctx, {
          ticketId,
          method,
          amountCents: 1000,
          tenderedCents: method === "cash" ? 999 : 2000,
        }),
      ).toMatchObject({ kind: "invalid" });
  });

  it("is listed by pages, newest first, and filtered", async () => {
    for (let minute = 0; minute < 5; minute++) {
      const at = { ...ctx, now: () => new Date(Date.parse("2027-05-03T11:00:00Z") + minute * 60_000) };
      await recordPayment(at, { method: minute % 2 ? "card" : "cash", amountCents: 100 + minute });
    }
    const first = await listPayments(ctx, { limit: 3 });
    const rest = await listPayments(ctx, { limit: 3, cursor: first.nextCursor ?? "" });
    expect([...first.data, ...rest.data].map((row) => row.amountCents)).toEqual([104, 103, 102, 101, 100]);
    expect((await listPayments(ctx, { limit: 9, method: "card" })).data).toHaveLength(2);
    expect((await listTickets(ctx, { limit: 9, status: "paid" })).data).toHaveLength(5);
    const day = await getTakings(ctx);
    expect(day).toMatchObject({ date: "2027-05-03", receivedCents: 510, paymentCount: 5, openTickets: 0 });
    expect(day.byMethod).toEqual([
      { method: "card", amountCents: 204 },
      { method: "cash", amountCents: 306 },
    ]);
  });
});

describe("a Pix", () => {
  it("needs a key, a name and a city, and the real", async () => {
    const { id: ticketId } = await sale(4500);
    await code(chargePix(ctx, { ticketId })).toMatchObject({ code: "payments.pix_not_ready" });
    await code(updatePaymentSettings(ctx, { ...pix, pixKeyType: "cpf" })).toMatchObject({
      details: { errors: [{ path: "pixKey", code: "invalid_pix_key" }] },
    });
    expect(await updatePaymentSettings(ctx, pix)).toMatchObject({
      pixKey: "caixa@shop.com",
      isPixReady: true,
    });
    const abroad = { ...ctx, tenant: { ...ctx.tenant, currency: "EUR" } };
    await code(chargePix(abroad, { ticketId })).toMatchObject({ code: "payments.pix_not_ready" });
    expect(await updatePaymentSettings(ctx, { pixKey: null })).toMatchObject({
      pixKey: null,
      isPixReady: false,
    });
  });

  it("is a code with amount and txid that reserves what it asks for until a person confirms it", async () => {
    await updatePaymentSettings(ctx, pix);
    const { id: ticketId } = await sale(4500);
    const made = await chargePix(ctx, { ticketId, amountCents: 3000 });
    expect(made.payload).toContain("540530.00");
    expect(made.payload).toContain(`0522${made.txid}`);
    expect(made.payload).toContain("5918Barbearia Sao Joao6009Sao Paulo");
    expect(made.payload.slice(-4)).toBe(crc16(made.payload.slice(0, -4)));
    expect(made.qrSvg).toContain("<svg");
    expect(await getPixCode(ctx, made.paymentId)).toEqual(made);
    expect(await getTicket(ctx, ticketId)).toMatchObject({
      pendingCents: 3000,
      dueCents: 1500,
      paidCents: 0,
    });
    await code(recordPayment(ctx, { ticketId, method: "cash", amountCents: 1501 })).toMatchObject({
      code: "payments.more_than_due",
    });
    await recordPayment(ctx, { ticketId, method: "cash" });
    await confirmPayment(ctx, made.paymentId);
    await confirmPayment(ctx, made.paymentId);
    expect(await getTicket(ctx, ticketId)).toMatchObject({
      status: "paid",
      paidCents: 4500,
      pendingCents: 0,
    });
    await code(cancelPayment(ctx, made.paymentId)).toMatchObject({ code: "payments.not_pending" });
  });

  it("that was cancelled frees its amount and cannot be confirmed", async () => {
    await updatePaymentSettings(ctx, pix);
    const { id: ticketId } = await sale(4500);
    const { paymentId } = await chargePix(ctx, { ticketId });
    await cancelPayment(ctx, paymentId);
    await code(confirmPayment(ctx, paymentId)).toMatchObject({ code: "payments.not_pending" });
    await code(refundPayment(ctx, paymentId, {})).toMatchObject({ code: "payments.not_refundable" });
    expect((await getTicket(ctx, ticketId)).dueCents).toBe(4500);
  });
});

describe("a refund", () => {
  it("never exceeds what is left, and completes the bill with the last cent", async () => {
    const payment = await recordPayment(ctx, { method: "card", amountCents: 1000 });
    await refundPayment(ctx, payment.id, { amountCents: 400, reason: "late" });
    await code(refundPayment(ctx, payment.id, { amountCents: 601 })).toMatchObject({
      code: "payments.refund_above_paid",
      details: { extra: { leftCents: 600 } },
    });
    expect(await refundPayment(ctx, payment.id, {})).toMatchObject({ refundedCents: 1000 });
    await code(refundPayment(ctx, payment.id, {})).toMatchObject({ code: "payments.refund_above_paid" });
    expect(await getTicket(ctx, payment.ticketId)).toMatchObject({ status: "refunded", refundedCents: 1000 });
  });

  it("of an open bill makes the amount due again", async () => {
    const { id: ticketId } = await sale(1000);
    const payment = await recordPayment(ctx, { ticketId, method: "cash", amountCents: 700 });
    await refundPayment(ctx, payment.id, { amountCents: 200 });
    expect(await getTicket(ctx, ticketId)).toMatchObject({ status: "open", paidCents: 500, dueCents: 500 });
  });

  it("puts products back only when the whole bill is refunded", async () => {
    const product = await createProduct(ctx, { name: "Cera", priceCents: 3000, stock: 1 });
    const { id } = await openTicket(ctx, { lines: [{ productId: product.id, quantity: 1 }] });
    const payment = await recordPayment(ctx, { ticketId: id, method: "cash" });
    await code(refundPayment(ctx, payment.id, { amountCents: 1, restock: true })).toMatchObject({
      code: "payments.restock_needs_full_refund",
    });
    await refundPayment(ctx, payment.id, { restock: true });
    expect((await getProduct(ctx, product.id)).stock).toBe(1);
    await code(deleteProduct(ctx, product.id)).toMatchObject({ code: "payments.product_in_use" });
  });

  it("lets a visit be charged anew once its bill was refunded", async () => {
    const appointment = await visit();
    const payment = await recordPayment(ctx, { appointmentId: appointment.id, method: "cash" });
    await refundPayment(ctx, payment.id, {});
    expect((await openTicket(ctx, { appointmentId: appointment.id })).id).not.toBe(payment.ticketId);
  });
});

describe("who may take money", () => {
  it("is everybody on the team; settings and drawers are for administrators, nothing for the public", async () => {
    const colleague = { ...ctx, permissions: rolePermissions.TENANT_USER };
    await recordPayment(colleague, { method: "cash", amountCents: 100 });
    await code(updatePaymentSettings(colleague, pix)).toMatchObject({ code: "common.forbidden" });
    await code(recordPayment(make.publicCtx(ctx), { method: "cash", amountCents: 1 })).toMatchObject({
      code: "common.forbidden",
    });
  });

  it("sees nothing of another shop", async () => {
    const other = make.ctx(await make.tenant());
    const payment = await recordPayment(ctx, { method: "cash", amountCents: 100 });
    await code(refundPayment(other, payment.id, {})).toMatchObject({ kind: "not_found" });
    await code(recordPayment(other, { ticketId: payment.ticketId, method: "cash" })).toMatchObject({
      kind: "not_found",
    });
    await code(confirmPayment(ctx, newId())).toMatchObject({ kind: "not_found" });
    expect((await listPayments(other, { limit: 5 })).data).toEqual([]);
  });
});
