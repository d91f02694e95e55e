import type { FeedFile } from "./read-feed";

/** The answer to a subscriber: 304 when it has this very file, else the file. Only the subscriber may keep it. */
export function feedResponse(request: Pick<Request, "headers">, file: FeedFile): Response {
  const headers = {
    etag: file.etag,
    "last-modified": file.lastModified.toUTCString(),
    "cache-control": "private, no-cache",
    // A leaked address should at least not end up in a search engine.
    "x-robots-tag": "noindex",
  };
  if (isKnown(request.headers, file)) return new Response(null, { status: 304, headers });
  return new Response(file.body, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="calendar.ics"',
    },
  });
}

/** Whether the subscriber's copy is this file. The tag decides; the date only when no tag was sent. */
function isKnown(headers: Headers, file: FeedFile): boolean {
  const tags = headers.get("if-none-match");
  if (tags !== null) {
    return tags
      .split(",")
      .map((tag) => tag.trim().replace(/^W\//, ""))
      .some((tag) => tag === file.etag || tag === "*");
  }
  const since = Date.parse(headers.get("if-modified-since") ?? "");
  return !Number.isNaN(since) && since >= file.lastModified.getTime();
}
