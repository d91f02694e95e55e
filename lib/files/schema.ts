/** The vocabulary of files, shared with the browser. */
import { z } from "zod";

/** The largest file that is taken in, in bytes. */
export const maxFileBytes = 5_000_000;
/** What a file picker offers; what a file really is, its first bytes say. */
export const pictureTypes = ["image/jpeg", "image/png", "image/webp", "image/gif", "image/avif"] as const;
export const documentTypes = ["application/pdf"] as const;

export const fileSizes = ["full", "medium", "thumb"] as const;
/** At most 1600, 800 or 320 pixels; a document has one size. */
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

export const photoKinds = ["logo", "cover", "gallery"] as const;
export type PhotoKind = (typeof photoKinds)[number];
/** As many pictures as the gallery of a booking page holds; logo and cover are one each. */
export const maxGallery = 12;

export const photoSchema = z.object({
  id: z.string(),
  kind: z.enum(photoKinds),
  /** What it shows, for those who do not see it. */
  alt: z.string(),
  fileId: z.string(),
  width: z.number().int(),
  height: z.number().int(),
});
export type PhotoView = z.infer<typeof photoSchema>;

/** Goes along in the query: the body is the picture itself. */
export const addPhotoSchema = z.object({
  kind: z.enum(photoKinds),
  name: fileNameSchema,
  alt: z.string().trim().max(160).default(""),
});
export type AddPhoto = z.infer<typeof addPhotoSchema>;

export const updatePhotoSchema = z.strictObject({ alt: z.string().trim().max(160) });
export const orderPhotosSchema = z.strictObject({ ids: z.array(z.uuid()).min(1).max(maxGallery) });

/** A person's picture goes along with its name. */
export const uploadNameSchema = z.object({ name: fileNameSchema });

function cleanName(name: string): string {
  const bare = (name.split(/[\\/]/).at(-1) ?? "").replace(/[\p{Cc}\p{Cf}"<>|:*?]+/gu, " ").trim();
  const dot = bare.lastIndexOf(".");
  if (bare.length <= 120) return bare;
  const ending = dot > 0 && bare.length - dot <= 6 ? bare.slice(dot) : "";
  return `${bare.slice(0, 120 - ending.length)}${ending}`;
}
