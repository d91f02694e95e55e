type File = { name: string; mime: string; bytes: Uint8Array };

/**
 * A stored file as an answer: its type is ours and not guessed again, and nothing in it runs. What a file's id names
 * never changes, so it is kept for as long as a cache likes; `isPublic` lets caches between us and the reader keep it too.
 */
export function fileResponse({ name, mime, bytes }: File, { isPublic }: { isPublic: boolean }): Response {
  const inline = mime.startsWith("image/");
  const ascii = name.replace(/[^\x20-\x7e]|["\\]/g, "_");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": mime,
      "content-length": String(bytes.byteLength),
      "content-disposition": `${inline ? "inline" : "attachment"}; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(name)}`,
      "x-content-type-options": "nosniff",
      "content-security-policy": "default-src 'none'; sandbox",
      "cache-control": `${isPublic ? "public" : "private"}, max-age=31536000, immutable`,
    },
  });
}
