import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { prepareFile } from "./prepare-file";
import { type AddPhoto, maxGallery, type PhotoKind, type PhotoView } from "./schema";
import { lockShopPhotos } from "./shop-photos.sql";
import { removeFiles, storeFile } from "./stored-files";

const photoSelect = {
  id: true,
  kind: true,
  alt: true,
  fileId: true,
  file: { select: { width: true, height: true } },
} satisfies Prisma.ShopPhotoSelect;
type PhotoRow = Prisma.ShopPhotoGetPayload<{ select: typeof photoSelect }>;

/** The pictures of the booking page: logo, cover, and the gallery in its order. */
export async function listPhotos(ctx: Ctx): Promise<PhotoView[]> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.shopPhoto.findMany({
      where: { tenantId },
      orderBy: [{ kind: "asc" }, { position: "asc" }, { id: "asc" }],
      take: maxGallery + 2,
      select: photoSelect,
    });
    return rows.map(toPhoto);
  });
}

/**
 * Adds a picture; a logo or a cover takes the place of the one before.
 * Throws `files.too_many_photos` and the errors of `prepareFile`.
 */
export async function addPhoto(ctx: Ctx, bytes: Buffer, { kind, name, alt }: AddPhoto): Promise<PhotoView> {
  allow(ctx, "tenant.update");
  const prepared = await prepareFile(bytes);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    await lockShopPhotos(db, tenantId);
    const known = await db.shopPhoto.findMany({
      where: { tenantId, kind },
      select: { fileId: true, position: true },
    });
    if (kind === "gallery" && known.length >= maxGallery)
      throw new AppError("conflict", "files.too_many_photos", { extra: { max: maxGallery } });
    if (kind !== "gallery")
      await removeFiles(
        ctx,
        known.map(({ fileId }) => fileId),
      );
    const file = await storeFile(ctx, prepared, { name, purpose: "branding" });
    const position = Math.max(-1, ...known.map((photo) => photo.position)) + 1;
    const row = await db.shopPhoto.create({
      data: { id: newId(), tenantId, fileId: file.id, kind, alt, position, createdAt: ctx.now() },
      select: photoSelect,
    });
    await audit(ctx, "photo.added", row);
    return toPhoto(row);
  });
}

/** Changes what a picture is said to show. Throws 404. */
export async function updatePhoto(ctx: Ctx, id: string, { alt }: { alt: string }): Promise<PhotoView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    await loadPhoto(ctx, id);
    const row = await ctx.db.shopPhoto.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: { alt },
      select: photoSelect,
    });
    await audit(ctx, "photo.updated", row);
    return toPhoto(row);
  });
}

/** Puts the gallery in this order; what is not named comes after. Throws 404 for a picture that is not in it. */
export async function orderPhotos(ctx: Ctx, ids: readonly string[]): Promise<PhotoView[]> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    await lockShopPhotos(db, tenantId);
    const rows = await db.shopPhoto.findMany({
      where: { tenantId, kind: "gallery" },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const before = rows.map(({ id }) => id);
    const wanted = [...new Set(ids)];
    if (wanted.some((id) => !before.includes(id))) throw notFound();
    for (const [position, id] of [...wanted, ...before.filter((id) => !wanted.includes(id))].entries())
      await db.shopPhoto.update({
        where: { tenantId_id: { tenantId, id } },
        data: { position },
        select: { id: true },
      });
    return listPhotos(ctx);
  });
}

/** Takes a picture off the page, with its bytes. Throws 404. */
export async function removePhoto(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "tenant.update");
  await inTransaction(ctx, async (ctx) => {
    const row = await loadPhoto(ctx, id);
    await removeFiles(ctx, [row.fileId]);
    await audit(ctx, "photo.removed", row);
  });
}

async function loadPhoto({ db, tenantId }: TxCtx, id: string): Promise<PhotoRow> {
  const row = isId(id)
    ? await db.shopPhoto.findFirst({ where: { tenantId, id }, select: photoSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

function audit(ctx: TxCtx, action: string, { id, kind, alt }: PhotoRow): Promise<void> {
  return recordAudit(ctx, { action, targetType: "photo", targetId: id, after: { kind, alt } });
}

function toPhoto({ file, kind, ...row }: PhotoRow): PhotoView {
  return { ...row, kind: kind as PhotoKind, width: file.width ?? 0, height: file.height ?? 0 };
}
