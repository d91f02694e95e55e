import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { shrink } from "./prepare-file";
import type { FileQuery } from "./schema";
import { type FileContent, loadFile } from "./stored-files";

const sides = { thumb: 320, medium: 800 } as const;
const forEverybody = ["branding", "staff"] as const;

/** A picture of the shop or of its people, as anybody may see it. Throws 404. */
export async function readPublicFile(ctx: Ctx, id: string, { size }: FileQuery): Promise<FileContent> {
  return sized(await inTransaction(ctx, (ctx) => loadFile(ctx, id, forEverybody)), size);
}

/** The file in the size asked for. */
export async function sized(file: FileContent, size: FileQuery["size"]): Promise<FileContent> {
  if (size === "full" || !file.mime.startsWith("image/")) return file;
  return { ...file, bytes: await shrink(file.bytes, sides[size]) };
}
