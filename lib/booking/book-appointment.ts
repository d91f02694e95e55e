import { assertContact, findOrCreateContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { allow, may } from "@/lib/tenants/allow";
import { appointmentSelect, toAppointment } from "./appointments";
import { type Claim, claimSlot, keepTime, type SlotWanted } from "./claim-slot";
import { depositAsked, type OpenDeposit } from "./deposits";
import { type LiveHold, takeHold } from "./holds";
import { assertMayBookUnpaid } from "./no-show-record";
import { loadTerms, snapshotOf } from "./no-show-terms";
import { recordChange } from "./record-change";
import type { AppointmentSource, AppointmentView, BookAppointment } from "./schema";
import { withAlternatives } from "./with-alternatives";

export type BookingOptions = { knownContact?: boolean; openDeposit?: OpenDeposit; walkIn?: boolean };

/**
 * Books a client with a member of staff ("any": the free one with the least to do that day). Whatever is listed by
 * `findSlots` is accepted and nothing else; the database decides a race.
 * Throws `booking.slot_taken` or `booking.not_offered` with `alternatives`, `booking.prepay_required`, 404 for anything
 * that is not ours. `knownContact`: the caller has proved who they are (a signed link). `openDeposit`: the shop can take a
 * deposit now, so a customer is asked for it instead of being refused. `walkIn`: the person sits down now, whatever the hours.
 */
export async function bookAppointment(
  ctx: Ctx,
  input: BookAppointment,
  { knownContact = false, openDeposit, walkIn = false }: BookingOptions = {},
): Promise<AppointmentView> {
  allow(ctx, "appointments.create");
  assertMayOverride(ctx, input.allowOutsideHours);
  // Nobody outside the shop names a client by id.
  if (input.contactId && isStranger(ctx) && !knownContact) throw notFound();
  const wanted: SlotWanted = {
    serviceIds: input.serviceIds,
    staffId: input.staffId,
    startsAt: new Date(input.startsAt),
    rule: input.allowOutsideHours || walkIn ? "outside_hours" : "offered",
  };
  return withAlternatives(
    ctx,
    () => wanted,
    () =>
      inTransaction(ctx, async (ctx) => {
        if (input.contactId) await assertContact(ctx, input.contactId);
        const hold = input.holdId ? await takeHold(ctx, input.holdId) : null;
        const claim = await claimSlot(ctx, hold ? heldWish(wanted, hold, ctx.now()) : wanted);
        if (hold) await hold.consume();
        const contactId = input.contactId ?? (await contactOf(ctx, input));
        const source: AppointmentSource = walkIn ? "walk_in" : sourceOf(ctx);
        const details = { contactId, notes: input.notes ?? null, source };
        const view = await insertVisit(ctx, claim, details, openDeposit);
        await recordChange(ctx, { kind: "created", action: "appointment.created", after: view });
        return view;
      }),
  );
}

/** Throws `forbidden` unless a signed-in member who may change appointments asks to set the hours aside. */
export function assertMayOverride(ctx: Ctx, wanted: boolean | undefined): void {
  if (!wanted || (ctx.actor.kind === "user" && may(ctx, "appointments.update"))) return;
  throw new AppError("forbidden", "common.forbidden", { extra: { permission: "appointments.update" } });
}

function isStranger({ actor }: Ctx): boolean {
  return actor.kind === "public" || actor.kind === "visitor";
}

// What was offered when it was held stays good while the hold lives, notice or not.
function heldWish(wanted: SlotWanted, hold: LiveHold, now: Date): SlotWanted {
  const isSame =
    hold.startsAt.getTime() === wanted.startsAt.getTime() &&
    hold.serviceIds.join() === wanted.serviceIds.join() &&
    (wanted.staffId === "any" || wanted.staffId === hold.staffId);
  if (!isSame) return { ...wanted, holdId: hold.id };
  const isLive = hold.expiresAt > now && hold.startsAt >= now;
  return { ...wanted, staffId: hold.staffId, holdId: hold.id, rule: isLive ? "free" : wanted.rule };
}

async function contactOf(ctx: TxCtx, { contact }: BookAppointment): Promise<string> {
  if (!contact) throw notFound();
  return (await findOrCreateContact(ctx, contact, sourceOf(ctx))).id;
}

/** What a visit is beside its claimed time; one of a series has the date that the rule gave it. */
export type VisitDetails = {
  contactId: string;
  notes: string | null;
  source: AppointmentSource;
  seriesId?: string;
  seriesDate?: string;
};

/** Writes a visit into its claimed time. Its history and the news of it are the caller's, once every lock is taken. */
export async function insertVisit(
  ctx: TxCtx,
  claim: Claim,
  details: VisitDetails,
  openDeposit?: OpenDeposit,
): Promise<AppointmentView> {
  const { db, tenantId, actor } = ctx;
  const id = newId();
  const terms = await loadTerms(ctx, claim.lines);
  const totalCents = claim.lines.reduce((sum, line) => sum + line.priceCents, 0);
  const { startsAt } = claim;
  const deposit = openDeposit ? await depositAsked(ctx, { terms, totalCents, startsAt }) : null;
  if (!deposit) await assertMayBookUnpaid(ctx, details.contactId, terms);
  await db.appointment.create({
    data: {
      id,
      tenantId,
      ...details,
      startsAt,
      endsAt: claim.endsAt,
      staffId: claim.staff.id,
      conversationId: actor.kind === "agent" || actor.kind === "visitor" ? actor.id : null,
      totalCents,
      ...deposit,
      currency: ctx.tenant.currency,
      policySnapshot: terms ? snapshotOf(ctx, terms) : undefined,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
  await db.appointmentService.createMany({
    data: claim.lines.map((line, position) => ({
      ...line,
      id: newId(),
      tenantId,
      appointmentId: id,
      position,
    })),
  });
  await keepTime(ctx, claim, { appointmentId: id });
  if (deposit && openDeposit)
    await openDeposit(ctx, { id, amountCents: deposit.depositCents, dueAt: deposit.depositDueAt });
  const row = await db.appointment.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id } },
    select: appointmentSelect,
  });
  return toAppointment(row);
}

function sourceOf({ actor }: Ctx): AppointmentSource {
  const sources = {
    user: "dashboard",
    job: "dashboard",
    public: "public",
    visitor: "public",
    agent: "agent",
    api_key: "api",
  } as const;
  return sources[actor.kind];
}
