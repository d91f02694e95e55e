import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { MINUTE } from "./availability/intervals.shared";
import { releaseHoldTime } from "./busy-time.sql";
import { claimSlot, keepTime, type SlotWanted } from "./claim-slot";
import type { CreateHold, HoldView } from "./hold-schema.shared";
import { withAlternatives } from "./with-alternatives";

const holdSelect = {
  id: true,
  staffId: true,
  serviceIds: true,
  startsAt: true,
  endsAt: true,
  expiresAt: true,
  consumedAt: true,
} as const;

/** Keeps a slot for `holdMin` minutes for somebody who is still filling in the form or paying. */
export async function createHold(ctx: Ctx, input: CreateHold): Promise<HoldView> {
  allow(ctx, "appointments.create");
  const wanted: SlotWanted = { ...input, startsAt: new Date(input.startsAt), rule: "offered" };
  return withAlternatives(
    ctx,
    () => wanted,
    () =>
      inTransaction(ctx, async (ctx) => {
        const claim = await claimSlot(ctx, wanted);
        const { holdMin } = await getBookingPolicy(ctx);
        const hold = await ctx.db.slotHold.create({
          data: {
            id: newId(),
            tenantId: ctx.tenantId,
            staffId: claim.staff.id,
            serviceIds: input.serviceIds,
            startsAt: claim.startsAt,
            endsAt: claim.endsAt,
            expiresAt: new Date(ctx.now().getTime() + holdMin * MINUTE),
          },
          select: holdSelect,
        });
        await keepTime(ctx, claim, { holdId: hold.id });
        return {
          id: hold.id,
          staffId: hold.staffId,
          startsAt: hold.startsAt.toISOString(),
          endsAt: hold.endsAt.toISOString(),
          expiresAt: hold.expiresAt.toISOString(),
        };
      }),
  );
}

/** Gives a held slot back; harmless when it was used or has expired. Throws 404 for an unknown hold. */
export async function releaseHold(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "appointments.create");
  await inTransaction(ctx, async (ctx) => {
    const hold = await loadHold(ctx, id);
    if (hold.consumedAt) return;
    await releaseHoldTime(ctx.db, ctx.tenantId, [id]);
    await ctx.db.slotHold.deleteMany({ where: { tenantId: ctx.tenantId, id, consumedAt: null } });
  });
}

export type LiveHold = {
  id: string;
  staffId: string;
  serviceIds: string[];
  startsAt: Date;
  expiresAt: Date;
  /** Frees its time for the booking that follows in the same transaction. Call after the slot is claimed. */
  consume: () => Promise<void>;
};

/** A hold that has not been used, expired or not. Throws 404 for an unknown one, `booking.hold_used` for a used one. */
export async function takeHold(ctx: TxCtx, id: string): Promise<LiveHold> {
  const { consumedAt, ...hold } = await loadHold(ctx, id);
  if (consumedAt) throw holdUsed();
  return {
    ...hold,
    consume: async () => {
      const { count } = await ctx.db.slotHold.updateMany({
        where: { tenantId: ctx.tenantId, id, consumedAt: null },
        data: { consumedAt: ctx.now() },
      });
      if (count === 0) throw holdUsed();
      await releaseHoldTime(ctx.db, ctx.tenantId, [id]);
    },
  };
}

async function loadHold({ db, tenantId }: TxCtx, id: string) {
  const row = isId(id) ? await db.slotHold.findFirst({ where: { tenantId, id }, select: holdSelect }) : null;
  if (!row) throw notFound();
  return row;
}

function holdUsed(): AppError {
  return new AppError("conflict", "booking.hold_used");
}
