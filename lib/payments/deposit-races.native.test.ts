import { beforeEach, describe, expect, it } from "vitest";
import { changeStatus } from "@/lib/booking/change-status";
import { issueManageLink } from "@/lib/booking/manage-links";
import { updateService } from "@/lib/booking/services";
import type { Ctx } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { testDatabase } from "@/lib/testing/database";
import { make } from "@/lib/testing/factories";
import { bookPubliclyWithDeposit } from "./book-with-deposit";
import { claimDeposit } from "./claim-deposit";
import { decideFeeAndSettle } from "./decide-fee";
import { getShopDeposit } from "./deposits";
import { addFee, chargeFee } from "./fees";
import { openTicket } from "./open-ticket";
import { updatePaymentSettings } from "./payment-settings";
import { confirmPayment } from "./pending-payments";
import { settleDeposit } from "./settle-deposit";

const database = testDatabase();
const ten = "2027-05-04T13:00:00Z";
let ctx: Ctx;
let late: Ctx;
let serviceId: string;
let staffId: string;

beforeEach(async () => {
  await database.reset();
  const tenant = await make.tenant();
  ctx = make.ctx(tenant);
  late = { ...ctx, now: () => new Date("2027-05-03T12:30:00Z"), actor: { kind: "job", id: null } };
  serviceId = (await make.service(tenant.id)).id;
  staffId = (await make.staff(tenant.id)).id;
  await updateService(ctx, serviceId, {
    noShowPolicy: {
      deposit: { kind: "percent", percent: 20 },
      freeCancelMin: 0,
      lateCancelFee: null,
      noShowFee: { kind: "fixed", cents: 1500 },
    },
  });
  const names = { merchantName: "A", merchantCity: "B" };
  await updatePaymentSettings(ctx, { pixKeyType: "email", pixKey: "a@example.com", ...names });
});

async function booked(): Promise<{ id: string; paymentId: string; token: string }> {
  const contact = { name: "Bruno", phone: "+5511987654321" };
  const id = await bookPubliclyWithDeposit(make.publicCtx(ctx), {
    ...{ serviceIds: [serviceId], staffId, startsAt: ten, contact },
  });
  const paymentId = (await getShopDeposit(ctx, id))?.payments[0]?.id ?? "";
  return { id, paymentId, token: await issueManageLink(ctx, id) };
}
const state = async (id: string) => {
  const { status, depositStatus } = await unscopedDb().appointment.findUniqueOrThrow({ where: { id } });
  return `${status} ${depositStatus}`;
};
const outcome = (work: Promise<unknown>) =>
  work.then(
    () => "ok",
    (error) => String(error.code ?? error),
  );

describe("at the very end of the time to pay", () => {
  it("the money and the clock never both win: the visit is kept with its deposit, counted once", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, paymentId } = await booked();
      const clock = { ...late, actor: ctx.actor };
      const outcomes = await Promise.all([
        outcome(settleDeposit(late, id)),
        outcome(confirmPayment(clock, paymentId)),
        outcome(settleDeposit(late, id)),
        outcome(confirmPayment(clock, paymentId)),
      ]);
      expect(outcomes, `round ${round}`).toEqual(["ok", "ok", "ok", "ok"]);
      expect(await state(id)).toBe("scheduled paid");
      expect(await getShopDeposit(ctx, id)).toMatchObject({ paidCents: 1000, refundCents: 0 });
      const segments = await unscopedDb().busySegment.count({ where: { appointmentId: id } });
      expect(segments).toBe(1);
      await changeStatus(ctx, id, "cancel");
    }
  });

  it("a client who says that it is paid keeps the visit or hears that it is gone", async () => {
    for (let round = 0; round < 5; round++) {
      const { id, token } = await booked();
      const customer = { ...make.publicCtx(ctx), now: late.now };
      const [, claim] = await Promise.all([
        outcome(settleDeposit(late, id)),
        outcome(claimDeposit(customer, token)),
      ]);
      const end = await state(id);
      expect([claim, end]).toEqual(
        claim === "ok" ? ["ok", "scheduled due"] : ["payments.deposit_not_due", "cancelled expired"],
      );
      if (claim === "ok") await changeStatus(ctx, id, "cancel");
    }
  });
});

describe("a fee", () => {
  it("is charged once, however many tills try at the same moment", async () => {
    const { id } = await make.appointment(ctx, { serviceIds: [serviceId], staffId, startsAt: ten });
    await changeStatus({ ...ctx, now: () => new Date(ten) }, id, "no-show");
    const fee = await unscopedDb().fee.findFirstOrThrow();
    await decideFeeAndSettle(ctx, fee.id, "confirmed");
    const bill = await openTicket(ctx, {
      contactId: fee.contactId,
      lines: [{ unitCents: 100, quantity: 1 }],
    });
    const outcomes = await Promise.all(
      Array.from({ length: 8 }, (_, at) =>
        outcome(at % 2 === 0 ? chargeFee(ctx, fee.id) : addFee(ctx, bill.id, fee.id)),
      ),
    );
    expect(await unscopedDb().ticketLine.count({ where: { feeId: fee.id } })).toBe(1);
    expect(new Set(outcomes)).toEqual(new Set(["ok", "payments.fee_charged"]));
  });
});
