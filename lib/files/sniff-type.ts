/** What a file is by its first bytes, whatever it is called; null for anything that is not taken in. Pure. */
export function sniffType(bytes: Uint8Array): "application/pdf" | "image" | null {
  const text = Buffer.from(bytes.subarray(0, 16)).toString("latin1");
  if (text.startsWith("%PDF-")) return "application/pdf";
  const isPicture =
    text.startsWith("\xff\xd8\xff") ||
    text.startsWith("\x89PNG\r\n\x1a\n") ||
    /^GIF8[79]a/.test(text) ||
    /^RIFF[\s\S]{4}WEBP/.test(text) ||
    /^[\s\S]{4}ftyp(avif|avis)/.test(text);
  return isPicture ? "image" : null;
}
