import QRCode from "qrcode";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { encodeBrCode } from "./br-code.shared";
import { getPaymentSettings } from "./payment-settings";
import { addPayment, amountFor, billFor } from "./record-payment";
import type { PaymentSettingsView, PixCharge, PixCode } from "./schema";

type Made = Omit<PixCode, "qrSvg">;

/**
 * Makes a Pix code over an amount of a bill and notes it as pending: a static code brings no notice, a person confirms.
 * Throws `payments.pix_not_ready` without a key or in another currency, `payments.more_than_due`.
 */
export async function chargePix(ctx: Ctx, input: PixCharge): Promise<PixCode> {
  allow(ctx, "payments.write");
  const made = await inTransaction(ctx, async (ctx): Promise<Made> => {
    const receiver = await getPaymentSettings(ctx);
    const ticket = await billFor(ctx, input);
    const amountCents = amountFor(ticket, input.amountCents);
    const pending = makePixCode(receiver, amountCents);
    const { txid, pixPayload: payload } = pending;
    const paymentId = await addPayment(ctx, ticket, { method: "pix", amountCents, pending });
    return { payload, txid, amountCents, paymentId, ticketId: ticket.id };
  });
  return { ...made, qrSvg: await qrOf(made.payload) };
}

/** A new code over an amount. Throws `payments.pix_not_ready` without a key or in another currency. */
export function makePixCode(
  receiver: PaymentSettingsView,
  amountCents: number,
): { txid: string; pixPayload: string } {
  const { isPixReady, pixKey, merchantName, merchantCity } = receiver;
  if (!isPixReady || !pixKey || !merchantName || !merchantCity)
    throw new AppError("conflict", "payments.pix_not_ready");
  // Twenty random digits of an id behind two letters: unique in the shop, within the 25 that banks allow.
  const txid = `AT${newId().replaceAll("-", "").slice(-20).toUpperCase()}`;
  return { txid, pixPayload: encodeBrCode({ key: pixKey, amountCents, merchantName, merchantCity, txid }) };
}

/** The code of a pending payment once more. Throws 404, `payments.not_pending`. */
export async function getPixCode(ctx: Ctx, id: string): Promise<PixCode> {
  allow(ctx, "payments.read");
  const row = await inTransaction(ctx, ({ db, tenantId }) =>
    db.payment.findFirst({
      where: { tenantId, id },
      select: { id: true, ticketId: true, status: true, amountCents: true, txid: true, pixPayload: true },
    }),
  );
  if (!row) throw notFound();
  const { txid, pixPayload, status, id: paymentId, ticketId, amountCents } = row;
  if (status !== "pending" || !txid || !pixPayload)
    throw new AppError("conflict", "payments.not_pending", { extra: { paymentStatus: status } });
  return { payload: pixPayload, qrSvg: await qrOf(pixPayload), txid, amountCents, paymentId, ticketId };
}

/** A code as a picture. */
export function qrOf(payload: string): Promise<string> {
  return QRCode.toString(payload, { type: "svg", errorCorrectionLevel: "M", margin: 2 });
}
