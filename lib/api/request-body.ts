import { AppError } from "@/lib/core/errors";

export const maxJsonBytes = 1_000_000;
/** What is larger is refused while it arrives; how large a kind of file may be is said where it is prepared. */
export const maxUploadBytes = 12_000_000;

/** The JSON body of a request. Throws `malformed` for anything that is not JSON and `too_large` past the limit. */
export async function readJson(request: Request, maxBytes = maxJsonBytes): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/(?:[\w.+-]+\+)?json\b/i.test(type))
    throw new AppError("malformed", "common.expected_json");
  const text = await readText(request, maxBytes);
  refuseNul(text);
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new AppError("malformed", "common.malformed_json", { cause });
  }
}

/** PostgreSQL cannot store U+0000, whichever way a client spells it. */
export function refuseNul(text: string): void {
  if (text.includes("\u0000") || /\\u0000/i.test(text))
    throw new AppError("invalid", "common.invalid_characters");
}

/** The bytes of a request as they are. Throws `too_large` past the limit. */
export async function readBytes(request: Request, maxBytes: number): Promise<Buffer> {
  if (Number(request.headers.get("content-length") ?? 0) > maxBytes)
    throw new AppError("too_large", "common.too_large");
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength;
    if (size > maxBytes) throw new AppError("too_large", "common.too_large");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readText(request: Request, maxBytes: number): Promise<string> {
  const bytes = await readBytes(request, maxBytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new AppError("malformed", "common.malformed_json", { cause });
  }
}
