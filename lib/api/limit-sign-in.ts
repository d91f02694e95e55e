import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { consume } from "@/lib/core/rate-limit";
import { clientIp } from "@/lib/core/trusted-ip";
import { problemResponse } from "./problem";

/**
 * The refusal of one sign-in too many through next-auth's own address; null when it may go on. The attempts count
 * together with those of the API and the form, or this door would be the one to guess passwords at.
 */
export async function limitSignIn(request: Request, [action]: readonly string[]): Promise<Response | null> {
  // By next-auth's own reading of the path, which an encoded letter or one more part would not fool.
  if (request.method !== "POST" || action !== "callback") return null;
  const { allowed, retryAfterSec } = await consume("auth", `ip:${clientIp(request.headers)}`);
  if (allowed) return null;
  return problemResponse(
    new AppError("rate_limited", "common.rate_limited", { retryAfterSec }),
    new URL(request.url).pathname,
    newId(),
  );
}
