import { beforeEach, describe, expect, it } from "vitest";
import { changeStatus } from "@/lib/booking/change-status";
import { reviewMessage } from "@/lib/booking/review-message";
import { updateService } from "@/lib/booking/services";
import { withdrawAllConsents } from "@/lib/contacts/consents";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { deliverMessage } from "@/lib/notifications/deliver";
import { listOutbox } from "@/lib/notifications/outbox";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { decideFeeAndSettle } from "./decide-fee";
import { addFee, chargeFee, listChargedFees, removeFee } from "./fees";
import { openTicket } from "./open-ticket";
import { previewTicket } from "./preview-ticket";
import { chargeTicket, recordPayment } from "./record-payment";
import { listReceipts, sendReceipt } from "./send-receipt";
import { getTicket, listTickets } from "./tickets";
import { updateTicket } from "./update-ticket";
import { voidTicket } from "./void-ticket";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z";
let ctx: Ctx;
let serviceId: string;
let staffId: string;
let contactId: string;
let feeId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
  contactId = (await make.contact(tenant.id, { email: "bruno@example.com" })).id;
  const noShowFee = { kind: "fixed", cents: 1500 } as const;
  await updateService(ctx, serviceId, {
    noShowPolicy: { deposit: null, freeCancelMin: 0, lateCancelFee: null, noShowFee },
  });
  const { id } = await visit(ten);
  await changeStatus({ ...ctx, now: () => new Date(ten) }, id, "no-show");
  feeId = (await unscopedDb().fee.findFirstOrThrow()).id;
});

const visit = (startsAt: string) =>
  make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt, contactId });
const confirm = () => decideFeeAndSettle(ctx, feeId, "confirmed");
const sale = (over: object = {}) =>
  openTicket(ctx, { lines: [{ unitCents: 1000, quantity: 1 }], contactId, ...over });
const fee = async () => (await listChargedFees(ctx, { limit: 5 })).data[0];
const code = (promise: Promise<unknown>) => expect(promise).rejects;

describe("a fee", () => {
  it("is charged only once it is confirmed, and only to its own client", async () => {
    const bill = await sale();
    await code(addFee(ctx, bill.id, feeId)).toMatchObject({ code: "payments.fee_not_confirmed" });
    await confirm();
    const stranger = await make.contact(ctx.tenantId, { name: "Outra" });
    const other = await sale({ contactId: stranger.id });
    await code(addFee(ctx, other.id, feeId)).toMatchObject({ kind: "not_found" });
    expect((await fee())?.charge).toBeNull();
  });

  it("joins the next bill, survives its changes, comes off again, and earns nobody a commission", async () => {
    await confirm();
    const bill = await sale();
    const added = await addFee(ctx, bill.id, feeId);
    expect(added).toMatchObject({
      totalCents: 2500,
      lines: [{}, { kind: "fee", feeId, unitCents: 1500, staff: null }],
    });
    expect((await addFee(ctx, bill.id, feeId)).totalCents).toBe(2500);
    expect((await updateTicket(ctx, bill.id, { tipCents: 100 })).lines[1]).toMatchObject({ feeId });
    expect((await removeFee(ctx, bill.id, feeId)).totalCents).toBe(1100);
    await addFee(ctx, bill.id, feeId);
    expect(await fee()).toMatchObject({ charge: { ticketId: bill.id, ticketStatus: "open" } });
    await chargeTicket(ctx, bill.id, { payments: [{ method: "card", amountCents: 2600 }] });
    expect(await fee()).toMatchObject({ charge: { ticketStatus: "paid" } });
    expect(await unscopedDb().commissionEntry.count({ where: { kind: "commission" } })).toBe(0);
  });

  it("is never on two bills, and free again when its bill is dropped", async () => {
    await confirm();
    const alone = await chargeFee(ctx, feeId);
    expect(alone).toMatchObject({ totalCents: 1500, contact: { id: contactId } });
    await code(chargeFee(ctx, feeId)).toMatchObject({ code: "payments.fee_charged" });
    await code(addFee(ctx, (await sale()).id, feeId)).toMatchObject({ code: "payments.fee_charged" });
    await code(removeFee(ctx, alone.id, feeId)).toMatchObject({ code: "payments.fee_alone" });
    await voidTicket(ctx, alone.id);
    expect((await getTicket(ctx, alone.id)).lines).toMatchObject([{ kind: "custom", feeId: null }]);
    expect((await chargeFee(ctx, feeId)).totalCents).toBe(1500);
  });

  it("that is waived leaves its open bill; one that was paid stays", async () => {
    await confirm();
    const bill = await sale();
    await addFee(ctx, bill.id, feeId);
    const waived = await decideFeeAndSettle(ctx, feeId, "waived", { reason: "friend" });
    expect(waived).toMatchObject({ status: "waived", charge: null });
    expect((await getTicket(ctx, bill.id)).totalCents).toBe(1000);
    await code(confirm()).toMatchObject({ code: "booking.fee_decided" });
  });

  it("alone on its bill takes the bill along when it is waived, and is refused once it was paid", async () => {
    await confirm();
    const bill = await chargeFee(ctx, feeId);
    await chargeTicket(ctx, bill.id, { payments: [{ method: "cash", amountCents: 1500 }] });
    await code(decideFeeAndSettle(ctx, feeId, "waived")).toMatchObject({ code: "payments.fee_paid" });
    await unscopedDb().fee.updateMany({ data: { status: "confirmed" } });
    expect((await fee())?.status).toBe("confirmed");
  });

  it("drops a bill of its own with the waiver", async () => {
    await confirm();
    const bill = await chargeFee(ctx, feeId);
    await decideFeeAndSettle(ctx, feeId, "waived");
    expect((await getTicket(ctx, bill.id)).status).toBe("void");
  });

  it("cannot leave a bill whose money it is", async () => {
    await confirm();
    const bill = await sale();
    await addFee(ctx, bill.id, feeId);
    await recordPayment(ctx, { ticketId: bill.id, method: "card", amountCents: 2000 });
    await code(removeFee(ctx, bill.id, feeId)).toMatchObject({ code: "payments.total_below_paid" });
    await code(decideFeeAndSettle(ctx, feeId, "waived")).toMatchObject({ code: "payments.total_below_paid" });
    expect((await fee())?.status).toBe("confirmed");
  });
});

describe("looking at the bill of a visit", () => {
  it("opens none", async () => {
    const { id } = await visit("2027-05-05T13:00:00Z");
    const preview = await previewTicket(ctx, id);
    expect(preview).toMatchObject({ id: null, number: null, totalCents: 5000, dueCents: 5000, version: 0 });
    expect((await listTickets(ctx, { limit: 5 })).data).toEqual([]);
    const real = await openTicket(ctx, { appointmentId: id });
    expect(await previewTicket(ctx, id)).toEqual(real);
    await code(previewTicket(make.ctx(await make.tenant()), id)).toMatchObject({ kind: "not_found" });
  });
});

describe("a receipt", () => {
  const paid = async () => {
    const bill = await sale({
      lines: [{ name: "Corte <b>", unitCents: 5000, quantity: 2 }],
      discountCents: 500,
    });
    await chargeTicket(ctx, bill.id, { payments: [{ method: "card", amountCents: 9500 }] });
    return bill.id;
  };

  it("goes to the client once, in their language, with lines and sums", async () => {
    await unscopedDb().contact.update({ where: { id: contactId }, data: { locale: "en" } });
    const id = await paid();
    const first = await sendReceipt(ctx, id, { channel: "email" });
    expect(first).toMatchObject({ recipient: "bruno@example.com", status: "queued" });
    expect((await sendReceipt(ctx, id, { channel: "email" })).id).toBe(first.id);
    const [letter] = (await listOutbox(ctx, { limit: 5 })).data;
    expect(letter).toMatchObject({ kind: "receipt", contactId });
    expect(letter?.body).toContain("2 × Corte <b>: R$100.00");
    expect(letter?.body).toContain("Discount: -R$5.00");
    expect(letter?.body).toContain("Total: R$95.00");
    expect(letter?.body).toContain("Card: R$95.00");
    expect(await listReceipts(ctx, id)).toHaveLength(1);
  });

  it("is not sent of a bill that is open, to nobody, or against the client's will", async () => {
    const open = await sale();
    await code(sendReceipt(ctx, open.id, { channel: "email" })).toMatchObject({
      code: "payments.receipt_open",
    });
    const id = await paid();
    await inTransaction(ctx, (tx) => withdrawAllConsents(tx, contactId, "test"));
    await code(sendReceipt(ctx, id, { channel: "email" })).toMatchObject({
      code: "payments.receipt_stopped",
    });
    await unscopedDb().contact.update({ where: { id: contactId }, data: { email: null } });
    await code(sendReceipt(ctx, id, { channel: "email" })).toMatchObject({
      code: "payments.receipt_no_address",
    });
    const elsewhere = { channel: "email", to: "conta@example.com" } as const;
    const sent = await sendReceipt(ctx, id, elsewhere);
    expect(sent.recipient).toBe("conta@example.com");
    const send = async () => ({ transport: "outbox", providerId: null }) as const;
    expect(await deliverMessage(ctx, sent.id, reviewMessage, send)).toBe("sent");
    await code(sendReceipt(make.ctx(await make.tenant()), id, elsewhere)).toMatchObject({
      kind: "not_found",
    });
  });

  it("goes to five addresses an hour and no more", async () => {
    const id = await paid();
    for (const name of ["a", "b", "c", "d", "e"])
      await sendReceipt(ctx, id, { channel: "email", to: `${name}@example.com` });
    await code(sendReceipt(ctx, id, { channel: "email", to: "f@example.com" })).toMatchObject({
      kind: "rate_limited",
    });
  });
});
