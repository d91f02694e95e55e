/** The vocabulary of files, shared with the browser. */
import { z } from "zod";

/** The largest file that is taken in, in bytes. */
export const maxFileBytes = 5_000_000;
/** What a file picker offers; what a file really is, its first bytes say. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"] as const;
export const documentTypes = ["application/pdf"] as const;

export const fileSizes = ["full", "thumb"] as const;
/** `thumb`: a picture of at most 320 pixels; a document has no other size. */
export const fileQuerySchema = z.object({ size: z.enum(fileSizes).default("full") });
export type FileQuery = z.infer<typeof fileQuerySchema>;

/** The name that a file is uploaded with; folders and control characters are taken off. */
export const fileNameSchema = z
  .string()
  .max(300)
  .transform((name) => cleanName(name))
  .pipe(z.string().min(1).max(120));

export const storedFileSchema = z.object({
  id: z.string(),
  name: z.string(),
  mime: z.string(),
  sizeBytes: z.number().int(),
  /** Pixels; null for what is no picture. */
  width: z.number().int().nullable(),
  height: z.number().int().nullable(),
});
export type StoredFileView = z.infer<typeof storedFileSchema>;

function cleanName(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}"<>|:*?]+/gu, " ").trim();
  const dot = bare.lastIndexOf(".");
  if (bare.length <= 120) return bare;
  const ending = dot > 0 && bare.length - dot <= 6 ? bare.slice(dot) : "";
  return `${bare.slice(0, 120 - ending.length)}${ending}`;
}
