import { headers } from "next/headers";
import type { z } from "zod";
import { appUrl } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/logger";
import { consume } from "@/lib/core/rate-limit";
import { clientIp } from "@/lib/core/trusted-ip";
import { negotiateLocale } from "@/lib/i18n/locales.shared";
import type { Caller } from "@/lib/tenants/ctx-for";
import type { ActionResult } from "./action-result.shared";
import { toAppError, toProblem } from "./problem";

/**
 * Makes a server action for the few forms that set cookies: origin → rate limit → parse → call; a throw comes back
 * as a problem, never as an exception. The returned function must be exported from a "use server" file.
 */
export function action<S extends z.ZodType, T>(
  schema: S,
  run: (input: z.infer<S>, caller: Caller) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) => {
    const incoming = await headers();
    const caller: Caller = {
      requestId: newId(),
      ip: clientIp(incoming),
      userAgent: incoming.get("user-agent")?.slice(0, 300) ?? null,
      locale: negotiateLocale(incoming.get("accept-language")) ?? null,
    };
    try {
      assertOurOrigin(incoming);
      const verdict = await consume("auth", `ip:${caller.ip}`);
      if (!verdict.allowed) {
        throw new AppError("rate_limited", "common.rate_limited", { retryAfterSec: verdict.retryAfterSec });
      }
      return { ok: true, data: await run(schema.parse(input), caller) };
    } catch (thrown) {
      const error = toAppError(thrown);
      const requestId = caller.requestId ?? "";
      if (error.status >= 500) log.error({ requestId, err: error.cause ?? error }, "action failed");
      return { ok: false, problem: toProblem(error, "action", requestId) };
    }
  };
}

// Next lets actions without an Origin header through; we do not.
function assertOurOrigin(incoming: Headers): void {
  const origin = incoming.get("origin");
  const host = origin && URL.canParse(origin) ? new URL(origin).host : null;
  if (origin === new URL(appUrl()).origin || (host !== null && host === incoming.get("host"))) return;
  throw new AppError("forbidden", "common.cross_site");
}
