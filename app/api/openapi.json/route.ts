import { readDocument } from "@/lib/openapi/read-document";

/** The OpenAPI 3.1 document, written by the build. */
export async function GET(): Promise<Response> {
  return new Response(await readDocument(), {
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "public, max-age=300" },
  });
}
