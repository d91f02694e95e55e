import { hasConsent } from "@/lib/contacts/consents";
import type { TxCtx } from "@/lib/core/ctx";
import type { Review } from "@/lib/notifications/deliver";

type Message = Parameters<Review>[1];

/** Why a message must not go out any more, asked in the moment of sending; null when it is still true and welcome. */
export const reviewMessage: Review = async (ctx, message) =>
  (await personReason(ctx, message)) ??
  (await visitReason(ctx, message)) ??
  (await offerReason(ctx, message));

async function personReason(ctx: TxCtx, message: Message): Promise<string | null> {
  const { contactId, purpose } = message;
  // A letter to the team names a client so that it goes when they are erased; it is not for them.
  if (!contactId || purpose === "team") return null;
  const contact = await ctx.db.contact.findFirst({
    where: { tenantId: ctx.tenantId, id: contactId, anonymisedAt: null },
    select: { email: true },
  });
  // A receipt goes where the client at the till wants it; it was asked for there.
  if (message.kind === "receipt") return contact ? null : "address_changed";
  if (contact?.email !== message.recipient) return "address_changed";
  const wish = { channel: "email", purpose: purpose as "appointments" } as const;
  return (await hasConsent(ctx, contactId, wish)) ? null : "no_consent";
}

async function visitReason({ db, tenantId, now }: TxCtx, message: Message): Promise<string | null> {
  if (!message.appointmentId) return null;
  const visit = await db.appointment.findFirst({
    where: { tenantId, id: message.appointmentId },
    select: { status: true, sequence: true, startsAt: true, depositStatus: true },
  });
  if (!visit || visit.sequence !== message.sequence) return "out_of_date";
  const isCancelled = visit.status === "cancelled";
  if (message.kind === "cancelled" || message.kind === "deposit_expired")
    return isCancelled ? null : "out_of_date";
  // Paid meanwhile: nobody is asked twice.
  if (message.kind === "deposit_due" && visit.depositStatus !== "due") return "out_of_date";
  if (message.kind === "review_request") return visit.status === "completed" ? null : "out_of_date";
  const isExpected = visit.status === "scheduled" || visit.status === "confirmed";
  if (!isExpected) return "out_of_date";
  return visit.startsAt > now() ? null : "too_late";
}

async function offerReason({ db, tenantId, now }: TxCtx, message: Message): Promise<string | null> {
  if (message.kind !== "waitlist_offer") return null;
  const [, offerId = ""] = message.dedupeKey.split(":");
  const offer = await db.waitlistOffer.findFirst({
    where: { tenantId, id: offerId },
    select: { status: true, expiresAt: true },
  });
  return offer?.status === "open" && offer.expiresAt > now() ? null : "out_of_date";
}
