import { recordAudit } from "@/lib/audit/record-audit";
import { getManagedId } from "@/lib/booking/manage-links";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { showsReviews } from "./reviews";
import type { OwnReview, WriteReview } from "./schema";

/** How long after a visit it can be reviewed. */
const openForMs = 60 * 24 * 60 * 60_000;

/** What the holder of a manage link said of the visit, and whether they still can; null while the shop asks for nothing. */
export async function getOwnReview(ctx: Ctx, token: string): Promise<OwnReview | null> {
  const appointmentId = await getManagedId(ctx, token);
  return inTransaction(ctx, async (ctx) => {
    if (!(await showsReviews(ctx))) return null;
    const { visit, review } = await load(ctx, appointmentId);
    return {
      isOpen: isOpen(ctx, visit) && review?.status !== "hidden",
      rating: review?.rating ?? null,
      text: review?.text ?? null,
    };
  });
}

/**
 * Takes what the holder of a manage link says of a completed visit; saying it again replaces it until the shop has
 * published it, and then asks the shop anew. Throws `reviews.not_open` for a visit that did not take place, is too long
 * ago, or whose review the shop took down.
 */
export async function reviewVisit(ctx: Ctx, token: string, input: WriteReview): Promise<OwnReview> {
  const appointmentId = await getManagedId(ctx, token);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const { visit, review } = await load(ctx, appointmentId);
    const isRefused = !(await showsReviews(ctx)) || !isOpen(ctx, visit) || review?.status === "hidden";
    if (isRefused) throw new AppError("conflict", "reviews.not_open");
    const words = { rating: input.rating, text: input.text ?? null, status: "pending" };
    const who = { contactId: visit.contactId, staffId: visit.staffId, createdAt: ctx.now() };
    await db.review.upsert({
      where: { tenantId_appointmentId: { tenantId, appointmentId } },
      create: { id: newId(), tenantId, appointmentId, ...who, ...words },
      // An answer was to other words.
      update: { ...words, reply: null, repliedAt: null },
      select: { id: true },
    });
    await recordAudit(ctx, { action: "review.written", targetType: "appointment", targetId: appointmentId });
    return { isOpen: true, rating: words.rating, text: words.text };
  });
}

type Visit = { status: string; endsAt: Date; contactId: string; staffId: string };

async function load({ db, tenantId }: TxCtx, appointmentId: string) {
  const visit = await db.appointment.findUniqueOrThrow({
    where: { tenantId_id: { tenantId, id: appointmentId } },
    select: { status: true, endsAt: true, contactId: true, staffId: true },
  });
  const review = await db.review.findUnique({
    where: { tenantId_appointmentId: { tenantId, appointmentId } },
    select: { rating: true, text: true, status: true },
  });
  return { visit, review };
}

function isOpen({ now }: TxCtx, { status, endsAt }: Visit): boolean {
  return status === "completed" && now().getTime() - endsAt.getTime() < openForMs;
}
