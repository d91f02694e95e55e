import type { TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import type { PreparedFile } from "./prepare-file";
import type { StoredFileView } from "./schema";

/** What a file is for decides who may see it: `visit` the team, `branding` and `staff` everybody. */
export type FilePurpose = "visit" | "branding" | "staff";

export const storedFileSelect = {
  id: true,
  name: true,
  mime: true,
  sizeBytes: true,
  width: true,
  height: true,
} as const;

/** Keeps a prepared file in the caller's transaction. */
export async function storeFile(
  ctx: TxCtx,
  file: PreparedFile,
  { name, purpose }: { name: string; purpose: FilePurpose },
): Promise<StoredFileView> {
  const { db, tenantId, actor } = ctx;
  const id = newId();
  const row = await db.storedFile.create({
    data: {
      id,
      tenantId,
      purpose,
      name,
      ...{ mime: file.mime, sha256: file.sha256, width: file.width, height: file.height },
      sizeBytes: file.bytes.byteLength,
      createdById: actor.kind === "user" ? actor.id : null,
      createdAt: ctx.now(),
    },
    select: storedFileSelect,
  });
  await db.storedFileContent.create({
    data: { tenantId, fileId: id, bytes: new Uint8Array(file.bytes) },
    select: { fileId: true },
  });
  return row;
}

/** Removes files with everything that shows them. */
export async function removeFiles({ db, tenantId }: TxCtx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await db.storedFile.deleteMany({ where: { tenantId, id: { in: [...ids] } } });
}

export type FileContent = StoredFileView & { bytes: Uint8Array };

/** A file with its bytes, if it is for one of these purposes. Throws 404. */
export async function loadFile(
  { db, tenantId }: TxCtx,
  id: string,
  purposes: readonly FilePurpose[],
): Promise<FileContent> {
  if (!isId(id)) throw notFound();
  const row = await db.storedFile.findFirst({
    where: { tenantId, id, purpose: { in: [...purposes] } },
    select: { ...storedFileSelect, content: { select: { bytes: true } } },
  });
  if (!row?.content) throw notFound();
  const { content, ...file } = row;
  return { ...file, bytes: content.bytes };
}
