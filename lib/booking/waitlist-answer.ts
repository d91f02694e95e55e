/** What the holder of an offer's link may do with it. The link is the authorisation. */
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, isAppError, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { linkToken } from "@/lib/core/signed-links";
import type { Prisma } from "@/lib/generated/prisma/client";
import { type BookingOptions, bookAppointment } from "./book-appointment";
import type { OpenDeposit } from "./deposits";
import { loadTerms, snapshotOf } from "./no-show-terms";
import { firstName } from "./public-shop";
import { offerFreedTime } from "./waitlist-freed";
import { endOffer } from "./waitlist-offers";
import { type OfferView, offerViewSchema } from "./waitlist-schema.shared";

const offerSelect = {
  id: true,
  entryId: true,
  holdId: true,
  staffId: true,
  status: true,
  startsAt: true,
  endsAt: true,
  expiresAt: true,
  staff: { select: { id: true, name: true } },
  entry: { select: { contactId: true, serviceIds: true, status: true, appointmentId: true } },
} satisfies Prisma.WaitlistOfferSelect;
type OfferRow = Prisma.WaitlistOfferGetPayload<{ select: typeof offerSelect }>;

const lostCodes = new Set([
  "booking.slot_taken",
  "booking.not_offered",
  "booking.hold_used",
  "waitlist.slot_gone",
  "common.not_found",
]);

/** The offered slot; looking changes nothing. Throws 404. */
export async function getOffer(ctx: Ctx, id: string): Promise<OfferView> {
  return inTransaction(ctx, async (ctx) => toView(ctx, await loadOffer(ctx, id)));
}

/**
 * Books the offered slot with its hold; saying yes twice books once. After the time to answer the slot is still theirs
 * if nobody else has it. Throws `waitlist.slot_gone` when somebody has, `booking.prepay_required`, 404.
 */
export async function acceptOffer(
  ctx: Ctx,
  id: string,
  { openDeposit }: Pick<BookingOptions, "openDeposit"> = {},
): Promise<OfferView> {
  try {
    return await inTransaction(ctx, async (ctx) => {
      const offer = await loadOffer(ctx, id);
      if (offer.status === "accepted") return toView(ctx, offer);
      if (offer.status === "lost" || offer.entry.status === "booked") throw slotGone();
      return toView(ctx, await book(ctx, offer, openDeposit));
    });
  } catch (error) {
    if (!isAppError(error) || !lostCodes.has(error.code)) throw error;
    // The other press of the same button may have won.
    const now = await getOffer(ctx, id);
    if (now.status === "accepted") return now;
    throw slotGone(error);
  }
}

/** Gives the slot to the next; the person stays on the list. Saying no twice is saying it once. Throws 404. */
export async function declineOffer(ctx: Ctx, id: string): Promise<OfferView> {
  return inTransaction(ctx, async (ctx) => {
    const offer = await loadOffer(ctx, id);
    if (await endOffer(ctx, offer, "declined")) await offerFreedTime(ctx, offer);
    return toView(ctx, await loadOffer(ctx, id));
  });
}

async function book(ctx: TxCtx, offer: OfferRow, openDeposit: OpenDeposit | undefined): Promise<OfferRow> {
  const { db, tenantId } = ctx;
  const isKept = offer.status === "open" && offer.expiresAt > ctx.now();
  const wish = { serviceIds: offer.entry.serviceIds, staffId: offer.staffId };
  const booked = await bookAppointment(
    ctx,
    {
      ...wish,
      startsAt: offer.startsAt.toISOString(),
      contactId: offer.entry.contactId,
      // A hold that ran out may be gone; then the slot is anybody's who comes first.
      ...(isKept && { holdId: offer.holdId }),
    },
    { knownContact: true, openDeposit },
  );
  const { count } = await db.waitlistOffer.updateMany({
    where: { tenantId, id: offer.id, status: { in: ["open", "expired", "declined"] } },
    data: { status: "accepted", decidedAt: ctx.now() },
  });
  const { count: served } = await db.waitlistEntry.updateMany({
    where: { tenantId, id: offer.entryId, status: { in: ["waiting", "offered"] } },
    data: { status: "booked", appointmentId: booked.id },
  });
  if (count === 0 || served === 0) throw slotGone();
  return loadOffer(ctx, offer.id);
}

async function loadOffer({ db, tenantId }: TxCtx, id: string): Promise<OfferRow> {
  const row = isId(id)
    ? await db.waitlistOffer.findFirst({ where: { tenantId, id }, select: offerSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

async function toView(ctx: TxCtx, offer: OfferRow): Promise<OfferView> {
  const { db, tenantId, tenant } = ctx;
  const ids = offer.entry.serviceIds;
  const services = await db.service.findMany({
    where: { tenantId, id: { in: ids } },
    select: { id: true, name: true, priceCents: true },
  });
  const terms = await loadTerms(
    ctx,
    services.map(({ id, priceCents }) => ({ serviceId: id, priceCents })),
  );
  const isOver = offer.status === "open" && offer.expiresAt <= ctx.now();
  const { appointmentId } = offer.entry;
  const isMine = offer.status === "accepted" && appointmentId;
  const due = isMine
    ? await db.appointment.count({ where: { tenantId, id: appointmentId, depositStatus: "due" } })
    : 0;
  return offerViewSchema.parse({
    status: isOver ? "expired" : offer.status,
    startsAt: offer.startsAt.toISOString(),
    endsAt: offer.endsAt.toISOString(),
    expiresAt: offer.expiresAt.toISOString(),
    services: ids.flatMap((id) => services.find((service) => service.id === id) ?? []),
    staff: { id: offer.staff.id, name: firstName(offer.staff.name) },
    business: { slug: tenant.slug, name: tenant.name, timeZone: tenant.timeZone },
    policyText: terms ? snapshotOf(ctx, terms).text : null,
    isDepositDue: due > 0,
    manageToken: isMine ? linkToken("manage", { tenantId, id: appointmentId }) : null,
  });
}

function slotGone(cause?: unknown): AppError {
  return new AppError("conflict", "waitlist.slot_gone", { cause });
}
