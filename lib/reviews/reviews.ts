import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { firstName } from "@/lib/booking/public-shop";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { invalidField, notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { averageRating } from "./reviews.sql";
import {
  type DecideReview,
  type ListReviews,
  type PublicReview,
  type ReviewSummary,
  type ReviewView,
  reviewSchema,
} from "./schema";

const reviewSelect = {
  ...{ id: true, rating: true, text: true, status: true, reply: true, repliedAt: true, createdAt: true },
  contact: { select: { id: true, name: true } },
  staff: { select: { id: true, name: true } },
  appointment: { select: { id: true, startsAt: true } },
} satisfies Prisma.ReviewSelect;
type ReviewRow = Prisma.ReviewGetPayload<{ select: typeof reviewSelect }>;

/** What clients said, newest first; for those who run the shop. */
export async function listReviews(
  ctx: Ctx,
  { status, cursor, limit }: ListReviews,
): Promise<Page<ReviewView>> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.review.findMany({
      where: { tenantId, status, ...older(cursor) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: reviewSelect,
    });
    const page = toPage(rows, limit, keyOf);
    return { ...page, data: page.data.map(toView) };
  });
}

/** Publishes or hides a review, and answers it where everybody can read it. Throws 404. */
export async function decideReview(ctx: Ctx, id: string, input: DecideReview): Promise<ReviewView> {
  allow(ctx, "tenant.update");
  if (input.status === undefined && input.reply === undefined) throw invalidField("status", "required");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await loadReview(ctx, id);
    const { status, reply } = input;
    const replied = reply === undefined ? {} : { reply, repliedAt: reply === null ? null : ctx.now() };
    await db.review.update({
      where: { tenantId_id: { tenantId, id } },
      data: { status, ...replied },
      select: { id: true },
    });
    const after = await loadReview(ctx, id);
    await recordAudit(ctx, {
      action: "review.decided",
      targetType: "review",
      targetId: id,
      before: { status: before.status, reply: before.reply },
      after: { status: after.status, reply: after.reply },
    });
    return toView(after);
  });
}

/** The published reviews, newest first, by first names; none while the shop shows no reviews. */
export async function listPublicReviews(
  ctx: Ctx,
  { cursor, limit }: Pick<ListReviews, "cursor" | "limit">,
): Promise<Page<PublicReview>> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    if (!(await showsReviews(ctx))) return { data: [], nextCursor: null };
    const rows = await db.review.findMany({
      where: { tenantId, status: "published", ...older(cursor) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: reviewSelect,
    });
    const page = toPage(rows, limit, keyOf);
    return { ...page, data: page.data.map(toPublic) };
  });
}

/** How many reviews are published and their average; null while the shop shows none. */
export async function getReviewSummary(ctx: Ctx): Promise<ReviewSummary | null> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) =>
    (await showsReviews(ctx)) ? averageRating(ctx.db, ctx.tenantId) : null,
  );
}

/** Whether the shop asks for reviews and shows them. */
export async function showsReviews(ctx: TxCtx): Promise<boolean> {
  return (await getBookingPolicy(ctx)).reviewsEnabled;
}

async function loadReview({ db, tenantId }: TxCtx, id: string): Promise<ReviewRow> {
  const row = isId(id) ? await db.review.findFirst({ where: { tenantId, id }, select: reviewSelect }) : null;
  if (!row) throw notFound();
  return row;
}

function toView(row: ReviewRow): ReviewView {
  return reviewSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    repliedAt: row.repliedAt?.toISOString() ?? null,
    appointment: { ...row.appointment, startsAt: row.appointment.startsAt.toISOString() },
  });
}

function toPublic({ id, rating, text, reply, contact, staff, createdAt }: ReviewRow): PublicReview {
  const name = contact.name ? firstName(contact.name) : null;
  return {
    id,
    rating,
    text,
    reply,
    name,
    staffName: firstName(staff.name),
    createdAt: createdAt.toISOString(),
  };
}

const keyOf = (row: ReviewRow) => [row.createdAt.toISOString(), row.id];

function older(cursor: string | undefined) {
  if (!cursor) return {};
  const [createdAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
