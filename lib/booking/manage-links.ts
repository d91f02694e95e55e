/** What the holder of an appointment's manage link may do with that one appointment. The link is the authorisation. */
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { readLinkToken } from "@/lib/core/signed-links";
import { randomToken, sha256Hex } from "@/lib/core/tokens";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy, getTenant } from "@/lib/tenants/tenants";
import { loadAppointment, toAppointment } from "./appointments";
import type { Slot } from "./availability.shared";
import { calendarFile } from "./calendar-file";
import { changeStatus } from "./change-status";
import { changeableUntil } from "./customer-limits";
import { type FindSlots, findSlots } from "./find-slots";
import type { ManagedAppointment, RescheduleManaged } from "./public-booking.shared";
import { firstName } from "./public-shop";
import type { AppointmentView } from "./schema";
import { updateAppointment } from "./update-appointment";

/** Makes the link of an appointment and returns its token, which is stored hashed only; an older link stops working. */
export async function issueManageLink(ctx: Ctx, appointmentId: string): Promise<string> {
  allow(ctx, "appointments.create");
  const token = randomToken();
  await inTransaction(ctx, async ({ db, tenantId }) => {
    const { count } = await db.appointment.updateMany({
      where: { tenantId, id: appointmentId },
      data: { manageHash: sha256Hex(token) },
    });
    if (count === 0) throw notFound();
  });
  return token;
}

/** The appointment of a link; looking changes nothing. Throws 404 for an unknown link. */
export async function getManaged(ctx: Ctx, token: string): Promise<ManagedAppointment> {
  return inTransaction(ctx, async (ctx) => toManaged(ctx, toAppointment(await findByToken(ctx, token))));
}

/** Says that the customer will come. */
export async function confirmManaged(ctx: Ctx, token: string): Promise<ManagedAppointment> {
  return asHolder(ctx, token, (ctx, id) => changeStatus(ctx, id, "confirm"));
}

/** Cancels for the customer. Throws `booking.too_late` past the shop's limit. */
export async function cancelManaged(
  ctx: Ctx,
  token: string,
  input: { reason?: string | null },
): Promise<ManagedAppointment> {
  return asHolder(ctx, token, (ctx, id) => changeStatus(ctx, id, "cancel", input));
}

/** Moves for the customer, by default to the same person. Throws as booking does, and `booking.too_late`. */
export async function rescheduleManaged(
  ctx: Ctx,
  token: string,
  input: RescheduleManaged,
): Promise<ManagedAppointment> {
  return asHolder(ctx, token, (ctx, id) => updateAppointment(ctx, id, input));
}

/** The appointment of a link as an iCalendar file. */
export async function managedCalendarFile(ctx: Ctx, token: string): Promise<string> {
  return inTransaction(ctx, async (ctx) => calendarFile(await findByToken(ctx, token), await getTenant(ctx)));
}

/** Free times for the public; with a link's token, those that its appointment could move to. */
export async function findPublicSlots(
  ctx: Ctx,
  input: FindSlots & { manageToken?: string },
): Promise<Slot[]> {
  const { manageToken, ...query } = input;
  if (!manageToken) return findSlots(ctx, query);
  return findSlots(holderCtx(ctx), { ...query, excludeAppointmentId: await managedId(ctx, manageToken) });
}

// No contact: whoever booked with somebody's number must not learn that person's name.
async function toManaged(ctx: TxCtx, view: AppointmentView): Promise<ManagedAppointment> {
  const { cancelLimitMin } = await getBookingPolicy(ctx);
  const until = changeableUntil(new Date(view.startsAt), cancelLimitMin);
  const isOpen = view.status === "scheduled" || view.status === "confirmed";
  return {
    id: view.id,
    status: view.status,
    startsAt: view.startsAt,
    endsAt: view.endsAt,
    staff: { id: view.staff.id, name: firstName(view.staff.name) },
    services: view.services,
    totalCents: view.totalCents,
    currency: view.currency,
    business: { slug: ctx.tenant.slug, name: ctx.tenant.name, timeZone: ctx.tenant.timeZone },
    changeableUntil: until.toISOString(),
    isChangeable: isOpen && until >= ctx.now(),
  };
}

/** The id of a link's appointment, for what other parts offer its holder. Throws 404 for an unknown link. */
export async function getManagedId(ctx: Ctx, token: string): Promise<string> {
  return managedId(ctx, token);
}

// May read and change appointments, and is only ever used on the link's own.
function holderCtx<C extends Ctx>(ctx: C): C {
  return {
    ...ctx,
    permissions: new Set([...ctx.permissions, "appointments.read", "appointments.update"]),
  };
}

async function asHolder(
  ctx: Ctx,
  token: string,
  change: (ctx: Ctx, id: string) => Promise<AppointmentView>,
): Promise<ManagedAppointment> {
  const view = await change(holderCtx(ctx), await managedId(ctx, token));
  return inTransaction(ctx, (ctx) => toManaged(ctx, view));
}

async function managedId(ctx: Ctx, token: string): Promise<string> {
  return inTransaction(ctx, async (ctx) => (await findByToken(ctx, token)).id);
}

async function findByToken(ctx: TxCtx, token: string) {
  const { db, tenantId } = ctx;
  // The link of a message names its appointment and is signed; the one of the booking page is random and stored hashed.
  const signed = readLinkToken("manage", token);
  if (signed && signed.tenantId !== tenantId) throw notFound();
  const row = await db.appointment.findFirst({
    where: signed ? { tenantId, id: signed.id } : { tenantId, manageHash: sha256Hex(token) },
    select: { id: true },
  });
  if (!row) throw notFound();
  return loadAppointment(ctx, row.id);
}
