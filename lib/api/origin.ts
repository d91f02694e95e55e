import { appUrl } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";

const safe = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Refuses a write that a browser's cookie authenticates unless the page it comes from is ours.
 * A request without Origin must say `Sec-Fetch-Site: same-origin`; `Origin: null` (sandboxed frames) is refused.
 */
export function assertSameOrigin(request: Request): void {
  if (safe.has(request.method)) return;
  const origin = request.headers.get("origin");
  if (origin === null) {
    if (request.headers.get("sec-fetch-site") === "same-origin") return;
  } else if (origin === new URL(appUrl()).origin || hostOf(origin) === request.headers.get("host")) {
    return;
  }
  throw new AppError("forbidden", "common.cross_site");
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
