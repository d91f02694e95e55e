/** The address of a picture that anybody may see. */
export function photoSrc(slug: string, fileId: string, size: "thumb" | "medium" | "full"): string {
  return `/api/v1/public/${slug}/photos/${fileId}?size=${size}`;
}
