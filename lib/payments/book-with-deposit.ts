/** Booking for customers wherever a deposit may be asked: one transaction for the visit, its bill and the code to pay. */
import { bookAppointment } from "@/lib/booking/book-appointment";
import { bookPublicly } from "@/lib/booking/book-publicly";
import type { OpenDeposit } from "@/lib/booking/deposits";
import type { BookPublicly } from "@/lib/booking/public-booking.shared";
import type { AppointmentView, BookAppointment } from "@/lib/booking/schema";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { linkToken } from "@/lib/core/signed-links";
import { openDepositBill, readyMethods } from "./deposit-bill";
import { findDeposit } from "./deposits";
import type { DepositView } from "./deposits.shared";

/** A booked visit and, when a deposit is due, what is to be paid and where. */
export type BookedVisit = AppointmentView & {
  toPay: (DepositView & { manageLink: string }) | null;
};

/** How a deposit is opened in this shop; undefined when it has no way to take one from afar. */
export async function depositOpener(ctx: Ctx): Promise<OpenDeposit | undefined> {
  const methods = await inTransaction(ctx, readyMethods);
  return methods.length > 0 ? openDepositBill : undefined;
}

/** Books as `bookAppointment` does; a customer of a service with a deposit is asked for it where the shop can take one. */
export async function bookWithDeposit(
  ctx: Ctx,
  input: BookAppointment,
  options: { knownContact?: boolean } = {},
): Promise<BookedVisit> {
  const openDeposit = await depositOpener(ctx);
  const view = await bookAppointment(ctx, input, { ...options, openDeposit });
  const deposit = view.deposit && (await findDeposit(ctx, view.id));
  const { tenantId, tenant } = ctx;
  const token = linkToken("manage", { tenantId, id: view.id });
  const manageLink = `${appUrl()}/b/${tenant.slug}/manage/${token}`;
  return { ...view, toPay: deposit && { ...deposit, manageLink } };
}

/** Books for a stranger as `bookPublicly` does, with the deposit where there is one; returns the appointment's id. */
export async function bookPubliclyWithDeposit(ctx: Ctx, input: BookPublicly): Promise<string> {
  return bookPublicly(ctx, input, { openDeposit: await depositOpener(ctx) });
}
