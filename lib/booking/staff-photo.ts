import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { prepareFile } from "@/lib/files/prepare-file";
import { removeFiles, storeFile } from "@/lib/files/stored-files";
import { allow } from "@/lib/tenants/allow";
import type { StaffView } from "./schema";
import { getStaff } from "./staff";

/** Gives a person a picture for the booking page, in the place of the one before. Throws 404 and as `prepareFile`. */
export async function setStaffPhoto(
  ctx: Ctx,
  id: string,
  bytes: Buffer,
  { name }: { name: string },
): Promise<StaffView> {
  allow(ctx, "staff.write");
  await getStaff(ctx, id);
  const prepared = await prepareFile(bytes);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await getStaff(ctx, id);
    const file = await storeFile(ctx, prepared, { name, purpose: "staff" });
    await db.staff.update({
      where: { tenantId_id: { tenantId, id } },
      data: { photoId: file.id },
      select: { id: true },
    });
    if (before.photoId) await removeFiles(ctx, [before.photoId]);
    await recordAudit(ctx, { action: "staff.photo_set", targetType: "staff", targetId: id });
    return { ...before, photoId: file.id };
  });
}

/** Takes a person's picture away; without one nothing happens. Throws 404. */
export async function removeStaffPhoto(ctx: Ctx, id: string): Promise<StaffView> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await getStaff(ctx, id);
    if (!before.photoId) return before;
    await db.staff.update({
      where: { tenantId_id: { tenantId, id } },
      data: { photoId: null },
      select: { id: true },
    });
    await removeFiles(ctx, [before.photoId]);
    await recordAudit(ctx, { action: "staff.photo_removed", targetType: "staff", targetId: id });
    return { ...before, photoId: null };
  });
}
