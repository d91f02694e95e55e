import { beforeEach, describe, expect, it } from "vitest";
import { changeStatus } from "@/lib/booking/change-status";
import { findSlots } from "@/lib/booking/find-slots";
import { cancelManaged, issueManageLink } from "@/lib/booking/manage-links";
import { listFees } from "@/lib/booking/no-show-fees";
import { reviewMessage } from "@/lib/booking/review-message";
import { updateService } from "@/lib/booking/services";
import { updateAppointment } from "@/lib/booking/update-appointment";
import { joinWaitlist } from "@/lib/booking/waitlist";
import { acceptOffer } from "@/lib/booking/waitlist-answer";
import { offerFreedSlot } from "@/lib/booking/waitlist-offers";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { deliverMessage } from "@/lib/notifications/deliver";
import { asAgent } from "@/lib/tenants/ctx-for";
import { testDatabase } from "@/lib/testing/database";
import { make, testNow } from "@/lib/testing/factories";
import { bookPubliclyWithDeposit, bookWithDeposit, depositOpener } from "./book-with-deposit";
import { claimDeposit, getManagedDeposit } from "./claim-deposit";
import { decideFeeAndSettle } from "./decide-fee";
import {
  findDeposit,
  getShopDeposit,
  listShopDeposits,
  payDeposit,
  requestDeposit,
  waiveDeposit,
} from "./deposits";
import { openTicket } from "./open-ticket";
import { updatePaymentSettings } from "./payment-settings";
import { listPayments } from "./payments";
import { cancelPayment, confirmPayment } from "./pending-payments";
import { chargeTicket } from "./record-payment";
import { refundPayment } from "./refund-payment";
import { settleDeposit, sweepDeposits } from "./settle-deposit";
import { getTakings } from "./takings";
import { getTicket, listTickets } from "./tickets";

const database = testDatabase();
/** Tuesday 10:00 in the shop; the clock stands at Monday 08:00. */
const ten = "2027-05-04T13:00:00Z";
const contact = { name: "Bruno", phone: "+5511987654321", email: "bruno@example.com" };
let ctx: Ctx;
let customer: Ctx;
let job: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant({ email: "dona@example.com" });
  ctx = make.ctx(tenant);
  customer = make.publicCtx(ctx);
  job = { ...ctx, actor: { kind: "job", id: null } };
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
  await updateService(ctx, serviceId, {
    noShowPolicy: {
      deposit: { kind: "percent", percent: 20 },
      freeCancelMin: 1440,
      lateCancelFee: { kind: "fixed", cents: 600 },
      noShowFee: { kind: "percent", percent: 100 },
    },
  });
  await pixKey("caixa@shop.com");
});

const pixKey = (key: string | null) =>
  updatePaymentSettings(ctx, {
    ...{ pixKeyType: key ? "email" : null, pixKey: key, merchantName: "Barbearia", merchantCity: "Recife" },
  });
const at = (who: Ctx, time: string): Ctx => ({ ...who, now: () => new Date(time) });
const minutes = (count: number) => new Date(Date.parse(testNow) + count * 60_000).toISOString();
const book = async (who = customer, over: object = {}) => {
  const id = await bookPubliclyWithDeposit(who, {
    ...{ serviceIds: [serviceId], staffId, startsAt: ten, contact },
    ...over,
  });
  return { id, token: await issueManageLink(ctx, id) };
};
const shop = async (id: string) => {
  const view = await getShopDeposit(ctx, id);
  if (!view) throw new Error("no deposit");
  return view;
};
const paymentOf = async (id: string) => {
  const [payment] = (await shop(id)).payments;
  if (!payment) throw new Error("no payment");
  return payment;
};
const paid = async (over: object = {}) => {
  const { id, token } = await book(customer, over);
  const payment = await confirmPayment(ctx, (await paymentOf(id)).id);
  return { id, token, payment };
};
const letters = async () =>
  (await unscopedDb().outboxMessage.findMany({ orderBy: { id: "asc" } })).map((row) => row.kind);
const visit = (id: string) => unscopedDb().appointment.findUniqueOrThrow({ where: { id } });
const isFree = async () => {
  const slots = await findSlots(ctx, {
    serviceIds: [serviceId],
    staffId,
    from: "2027-05-04",
    to: "2027-05-04",
  });
  return slots.some((slot) => Date.parse(slot.startsAt) === Date.parse(ten));
};
const code = (promise: Promise<unknown>) => expect(promise).rejects;

describe("a customer's booking", () => {
  it("is kept for an hour with a code to pay, and the client hears until when", async () => {
    const { id, token } = await book();
    const deposit = await getManagedDeposit(customer, token);
    expect(deposit).toMatchObject({ status: "due", amountCents: 1000, currency: "BRL", dueAt: minutes(60) });
    expect(deposit?.pix?.payload).toContain("10.00");
    expect(deposit?.pix?.qrSvg).toContain("<svg");
    expect(deposit?.policyText).toContain("10,00");
    expect(await letters()).toEqual(["deposit_due"]);
    expect(await isFree()).toBe(false);
    expect((await listTickets(ctx, { appointmentId: id, limit: 5 })).data).toMatchObject([
      { status: "open", totalCents: 5000, pendingCents: 1000, dueCents: 4000, isDepositOnly: true },
    ]);
    expect(await getTakings(ctx)).toMatchObject({ openTickets: 0, openDueCents: 0, pendingPix: 1 });
  });

  it("waits no longer than until the visit begins", async () => {
    const { token } = await book(at(customer, "2027-05-04T12:40:00Z"));
    expect((await getManagedDeposit(customer, token))?.dueAt).toBe(new Date(ten).toISOString());
  });

  it("asks the agent's customer too and hands the code and the link to the agent", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId);
    const agent = asAgent(ctx, (await make.conversation(ctx.tenantId, { contactId })).id);
    const booked = await bookWithDeposit(agent, {
      serviceIds: [serviceId],
      staffId,
      startsAt: ten,
      contactId,
    });
    expect(booked.toPay).toMatchObject({ amountCents: 1000, pix: { payload: expect.any(String) } });
    expect(booked.toPay?.manageLink).toContain("/manage/");
  });

  it("asks nothing at the desk, nothing where the shop has no key, and nothing of a free visit", async () => {
    const desk = await bookWithDeposit(ctx, { serviceIds: [serviceId], staffId, startsAt: ten, contact });
    expect(desk).toMatchObject({ deposit: null, toPay: null });
    await updateService(ctx, serviceId, { priceCents: 0 });
    const free = await book(customer, { startsAt: "2027-05-04T14:00:00Z" });
    expect(await findDeposit(customer, free.id)).toBeNull();
    await updateService(ctx, serviceId, { priceCents: 5000 });
    await pixKey(null);
    const other = await book(customer, { startsAt: "2027-05-04T15:00:00Z" });
    expect(await findDeposit(customer, other.id)).toBeNull();
    expect((await listTickets(ctx, { limit: 5 })).data).toEqual([]);
  });

  it("of somebody who stayed away too often is kept for the deposit instead of being refused", async () => {
    const { id: contactId } = await make.contact(ctx.tenantId, { phone: contact.phone });
    for (const startsAt of ["2027-03-01T13:00:00Z", "2027-03-02T13:00:00Z"]) {
      const old = at(ctx, "2027-02-25T11:00:00Z");
      const { id } = await make.appointment(old, { serviceIds: [serviceId], staffId, startsAt, contactId });
      await changeStatus(at(ctx, startsAt), id, "no-show");
    }
    const { id } = await book();
    expect(await findDeposit(customer, id)).toMatchObject({ status: "due" });
    await pixKey(null);
    await code(book(customer, { startsAt: "2027-05-04T14:00:00Z" })).toMatchObject({
      code: "booking.prepay_required",
    });
  });
});

describe("a slot from the waiting list", () => {
  it("is kept for its deposit like any other visit", async () => {
    await joinWaitlist(customer, {
      ...{ serviceIds: [serviceId], contact, consent: true, fromDate: "2027-05-04", toDate: "2027-05-04" },
    });
    const endsAt = new Date("2027-05-04T13:30:00Z");
    await offerFreedSlot(job, { staffId, startsAt: new Date(ten), endsAt });
    const { id } = await unscopedDb().waitlistOffer.findFirstOrThrow();
    const options = { openDeposit: await depositOpener(customer) };
    const accepted = await acceptOffer(customer, id, options);
    expect(accepted).toMatchObject({ status: "accepted", isDepositDue: true });
    expect(await getManagedDeposit(customer, accepted.manageToken ?? "")).toMatchObject({
      status: "due",
      pix: { payload: expect.any(String) },
    });
  });
});

describe("nobody pays", () => {
  it("and the time is free again when the hour is over, once, with a kind word", async () => {
    const { id } = await book();
    expect(await settleDeposit(at(job, minutes(59)), id)).toBe("waiting");
    expect(await settleDeposit(at(job, minutes(60)), id)).toBe("given_up");
    expect(await settleDeposit(at(job, minutes(61)), id)).toBe("nothing");
    expect(await visit(id)).toMatchObject({ status: "cancelled", depositStatus: "expired" });
    expect(await isFree()).toBe(true);
    expect(await letters()).toEqual(["deposit_due", "deposit_expired"]);
    expect((await listTickets(ctx, { limit: 5 })).data).toMatchObject([{ status: "void", pendingCents: 0 }]);
    expect((await listFees(ctx, { limit: 5 })).data).toEqual([]);
  });

  it("and the sweep finds what lost its job", async () => {
    const { id } = await book();
    expect(await sweepDeposits(at(job, minutes(30)))).toBe(0);
    expect(await sweepDeposits(at(job, minutes(90)))).toBe(1);
    expect((await visit(id)).status).toBe("cancelled");
  });

  it("but says so: the visit waits for a person, and the shop is told once", async () => {
    const { id, token } = await book();
    await claimDeposit(customer, token);
    await claimDeposit(customer, token);
    expect(await settleDeposit(at(job, minutes(600)), id)).toBe("waiting");
    expect(await sweepDeposits(at(job, minutes(600)))).toBe(0);
    expect(await visit(id)).toMatchObject({ status: "scheduled", depositStatus: "due" });
    expect(await letters()).toEqual(["deposit_due", "deposit_claimed"]);
    const letter = await unscopedDb().outboxMessage.findFirstOrThrow({ where: { kind: "deposit_claimed" } });
    expect(letter).toMatchObject({
      recipient: "dona@example.com",
      subject: expect.stringContaining("Bruno"),
    });
    const send = async () => ({ transport: "outbox", providerId: null }) as const;
    expect(await deliverMessage(job, letter.id, reviewMessage, send)).toBe("sent");
    expect(await listShopDeposits(ctx)).toMatchObject([{ claimedAt: minutes(0), appointment: { id } }]);
    // Nothing arrived after all: the clock counts again.
    await cancelPayment(ctx, (await paymentOf(id)).id);
    expect(await settleDeposit(at(job, minutes(600)), id)).toBe("given_up");
    await code(claimDeposit(customer, token)).toMatchObject({ code: "payments.deposit_not_due" });
  });

  it("but comes all the same: the till asks for everything", async () => {
    const { id } = await book();
    await changeStatus(ctx, id, "start");
    expect(await settleDeposit(at(job, minutes(90)), id)).toBe("let_go");
    expect(await visit(id)).toMatchObject({ status: "in_progress", depositStatus: "waived" });
    expect(await openTicket(ctx, { appointmentId: id })).toMatchObject({ pendingCents: 0, dueCents: 5000 });
    expect(await listShopDeposits(ctx)).toEqual([]);
  });

  it("and the client cancels: nothing is asked any more", async () => {
    const { id, token } = await book();
    await cancelManaged(customer, token, {});
    expect(await settleDeposit(job, id)).toBe("let_go");
    expect(await visit(id)).toMatchObject({ status: "cancelled", depositStatus: "waived" });
    expect((await listTickets(ctx, { limit: 5 })).data).toMatchObject([{ status: "void" }]);
    expect((await findDeposit(customer, id))?.pix).toBeNull();
  });
});

describe("a confirmed deposit", () => {
  it("books the visit for good and is what the bill no longer asks", async () => {
    const { id, payment } = await paid();
    expect(await confirmPayment(ctx, payment.id)).toMatchObject({ status: "confirmed", purpose: "deposit" });
    expect(await visit(id)).toMatchObject({ status: "scheduled", depositStatus: "paid" });
    expect(await letters()).toEqual(["deposit_due", "booked"]);
    expect(await settleDeposit(at(job, minutes(600)), id)).toBe("followed");
    const bill = await openTicket(ctx, { appointmentId: id });
    expect(bill).toMatchObject({ totalCents: 5000, paidCents: 1000, dueCents: 4000 });
    const done = await chargeTicket(ctx, bill.id, { payments: [{ method: "card", amountCents: 4000 }] });
    expect(done).toMatchObject({ status: "paid", paidCents: 5000 });
  });

  it("over the whole price leaves the bill open until the visit is done", async () => {
    await updateService(ctx, serviceId, {
      noShowPolicy: {
        ...{ deposit: { kind: "percent", percent: 100 }, freeCancelMin: 1440 },
        ...{ lateCancelFee: null, noShowFee: null },
      },
    });
    const { id, payment } = await paid();
    expect((await getTicket(ctx, payment.ticketId)).status).toBe("open");
    await changeStatus(ctx, id, "complete");
    await settleDeposit(job, id);
    expect((await getTicket(ctx, payment.ticketId)).status).toBe("paid");
  });

  it("follows the visit to another person and service, so that their work is what is paid", async () => {
    const { id, payment } = await paid();
    const other = await make.staff(ctx.tenantId, { name: "Rui" });
    const beard = await make.service(ctx.tenantId, { name: "Barba", priceCents: 3000 });
    await updateAppointment(ctx, id, { staffId: other.id, serviceIds: [serviceId, beard.id] });
    await settleDeposit(job, id);
    expect(await getTicket(ctx, payment.ticketId)).toMatchObject({
      totalCents: 8000,
      dueCents: 7000,
      lines: [{ staff: { id: other.id } }, { name: "Barba", staff: { id: other.id } }],
    });
  });

  it("that comes late takes its time again while it is free", async () => {
    const { id } = await book();
    await settleDeposit(at(job, minutes(61)), id);
    await confirmPayment(at(ctx, minutes(70)), (await paymentOf(id)).id);
    expect(await visit(id)).toMatchObject({ status: "scheduled", depositStatus: "paid" });
    expect(await isFree()).toBe(false);
    expect(await letters()).toEqual(["deposit_due", "deposit_expired", "booked"]);
    expect(await shop(id)).toMatchObject({ paidCents: 1000, refundCents: 0 });
  });

  it("that comes too late is received and waits to be given back", async () => {
    const { id } = await book();
    await settleDeposit(at(job, minutes(61)), id);
    await make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt: ten });
    const { id: paymentId } = await paymentOf(id);
    await confirmPayment(at(ctx, minutes(70)), paymentId);
    expect(await visit(id)).toMatchObject({ status: "cancelled", depositStatus: "paid" });
    expect(await listShopDeposits(ctx)).toMatchObject([{ refundCents: 1000, appointment: { id } }]);
    await refundPayment(ctx, paymentId, {});
    expect(await listShopDeposits(ctx)).toEqual([]);
    expect((await listTickets(ctx, { appointmentId: id, limit: 5 })).data).toMatchObject([
      { status: "void" },
    ]);
  });
});

describe("a visit with a paid deposit is off", () => {
  it("in time: all of it goes back", async () => {
    const { id, token, payment } = await paid();
    await cancelManaged(customer, token, {});
    await settleDeposit(job, id);
    expect(await shop(id)).toMatchObject({ refundCents: 1000, keptCents: 0, isFeeOpen: false });
    await refundPayment(ctx, payment.id, {});
    expect(await shop(id)).toMatchObject({ refundCents: 0, paidCents: 0 });
    expect((await getTicket(ctx, payment.ticketId)).status).toBe("void");
  });

  it("late: the fee is kept, the rest goes back, and only then is the fee's bill paid", async () => {
    const { id, token, payment } = await paid();
    await cancelManaged(at(customer, minutes(180)), token, {});
    await settleDeposit(job, id);
    expect(await shop(id)).toMatchObject({ keptCents: 600, refundCents: 400, isFeeOpen: true });
    const [fee] = (await listFees(ctx, { limit: 5 })).data;
    await decideFeeAndSettle(ctx, fee?.id ?? "", "confirmed");
    expect((await getTicket(ctx, payment.ticketId)).status).toBe("open");
    await refundPayment(ctx, payment.id, { amountCents: 400 });
    expect(await getTicket(ctx, payment.ticketId)).toMatchObject({
      ...{ status: "paid", totalCents: 600, paidCents: 600 },
      lines: [{ kind: "fee", feeId: fee?.id, staff: null }],
    });
    expect(await shop(id)).toMatchObject({ keptCents: 600, refundCents: 0 });
  });

  it("without a word: the deposit pays a part of the fee, the rest stays due", async () => {
    const { id, payment } = await paid();
    await changeStatus(at(ctx, ten), id, "no-show");
    const [fee] = (await listFees(ctx, { limit: 5 })).data;
    await decideFeeAndSettle(ctx, fee?.id ?? "", "confirmed");
    expect(await getTicket(ctx, payment.ticketId)).toMatchObject({
      ...{ status: "open", totalCents: 5000, paidCents: 1000, dueCents: 4000 },
      lines: [{ kind: "fee" }],
    });
  });

  it("and the fee is waived: all of it goes back", async () => {
    const { id } = await paid();
    await changeStatus(at(ctx, ten), id, "no-show");
    const [fee] = (await listFees(ctx, { limit: 5 })).data;
    await decideFeeAndSettle(ctx, fee?.id ?? "", "waived");
    expect(await shop(id)).toMatchObject({ refundCents: 1000, keptCents: 0 });
  });
});

describe("the desk", () => {
  const atDesk = () => make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt: ten });

  it("asks for a deposit, takes it in cash, and nobody asks again", async () => {
    const { id } = await atDesk();
    expect(await requestDeposit(ctx, id, {})).toMatchObject({ status: "due", amountCents: 1000 });
    await code(requestDeposit(ctx, id, {})).toMatchObject({ code: "payments.deposit_asked" });
    expect(await payDeposit(ctx, id, { method: "cash" })).toMatchObject({ status: "paid", paidCents: 1000 });
    expect(await payDeposit(ctx, id, { method: "cash" })).toMatchObject({ paidCents: 1000 });
    const payments = (await listPayments(ctx, { appointmentId: id, limit: 5 })).data;
    expect(payments.map(({ method, status }) => [method, status])).toEqual([
      ["cash", "confirmed"],
      ["pix", "cancelled"],
    ]);
  });

  it("lets the client come without it", async () => {
    const { id } = await atDesk();
    await requestDeposit(ctx, id, { amountCents: 500 });
    expect(await waiveDeposit(ctx, id)).toMatchObject({ status: "waived" });
    expect(await settleDeposit(at(job, minutes(90)), id)).toBe("nothing");
    expect((await visit(id)).status).toBe("scheduled");
    await code(payDeposit(ctx, id, { method: "card" })).toMatchObject({ code: "payments.deposit_not_due" });
  });

  it("cannot ask for more than the visit costs, nor for a visit that is over", async () => {
    const { id } = await atDesk();
    await code(requestDeposit(ctx, id, { amountCents: 5001 })).toMatchObject({ kind: "invalid" });
    await changeStatus(ctx, id, "cancel");
    await code(requestDeposit(ctx, id, {})).toMatchObject({ code: "booking.not_changeable" });
  });

  it("of another shop sees and changes nothing", async () => {
    const { id, token } = await book();
    const other = make.ctx(await make.tenant());
    const { id: paymentId } = await paymentOf(id);
    for (const attempt of [
      getShopDeposit(other, id),
      waiveDeposit(other, id),
      payDeposit(other, id, { method: "cash" }),
      confirmPayment(other, paymentId),
      claimDeposit(make.publicCtx(other), token),
      settleDeposit(other, id),
    ])
      await code(attempt).toMatchObject({ kind: "not_found" });
    expect((await shop(id)).status).toBe("due");
  });
});
