import { createHash } from "node:crypto";
import sharp from "sharp";
import { AppError } from "@/lib/core/errors";
import { maxFileBytes } from "./schema";
import { sniffType } from "./sniff-type";

/** A file that may be stored: pictures are made anew, so that nothing of their origin (place, device, code) is left. */
export type PreparedFile = {
  mime: "image/webp" | "application/pdf";
  bytes: Buffer;
  sha256: string;
  width: number | null;
  height: number | null;
};

const longestSide = 1600;
// A small file can unpack to gigabytes: about eight thousand by eight thousand is more than any phone takes.
const limitInputPixels = 64_000_000;

/**
 * Judges a file by its bytes and makes it fit to keep: upright, at most 1600 pixels, WebP. With `documents`, PDF passes
 * as it is. Slow for pictures: never called inside a transaction.
 * Throws `files.too_large`, `files.empty`, `files.not_a_picture`, `files.not_supported`, `files.damaged`.
 */
export async function prepareFile(
  bytes: Buffer,
  { documents = false }: { documents?: boolean } = {},
): Promise<PreparedFile> {
  if (bytes.byteLength === 0) throw new AppError("invalid", "files.empty");
  if (bytes.byteLength > maxFileBytes) throw new AppError("too_large", "files.too_large");
  const type = sniffType(bytes);
  if (type === "application/pdf" && documents) return prepared("application/pdf", bytes, null, null);
  if (type !== "image")
    throw new AppError("invalid", documents ? "files.not_supported" : "files.not_a_picture");
  try {
    const { data, info } = await sharp(bytes, { limitInputPixels, failOn: "error" })
      .rotate()
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .webp({ quality: 82 })
      .toBuffer({ resolveWithObject: true });
    return prepared("image/webp", data, info.width, info.height);
  } catch (cause) {
    throw new AppError("invalid", "files.damaged", { cause });
  }
}

/** A picture again, at most so many pixels wide and high. */
export function shrink(bytes: Uint8Array, side: number): Promise<Buffer> {
  return sharp(bytes, { limitInputPixels })
    .resize({ width: side, height: side, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 78 })
    .toBuffer();
}

function prepared(
  mime: PreparedFile["mime"],
  bytes: Buffer,
  width: number | null,
  height: number | null,
): PreparedFile {
  return { mime, bytes, width, height, sha256: createHash("sha256").update(bytes).digest("hex") };
}
