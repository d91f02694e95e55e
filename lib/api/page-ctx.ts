import { headers } from "next/headers";
import { notFound as nextNotFound, redirect } from "next/navigation";
import { cache } from "react";
import { sessionFromCookies } from "@/lib/auth/session-cookie";
import type { LiveSession } from "@/lib/auth/sessions";
import type { Ctx } from "@/lib/core/ctx";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { clientIp } from "@/lib/core/trusted-ip";
import { type Caller, ctxForMember, ctxForPublic } from "@/lib/tenants/ctx-for";

/** What a page knows about its request. */
export const pageCaller = cache(async (): Promise<Caller> => {
  const incoming = await headers();
  return { requestId: newId(), ip: clientIp(incoming), userAgent: incoming.get("user-agent"), locale: null };
});

/** The signed-in session of a page, or null. */
export const pageSession = cache(async (): Promise<LiveSession | null> => {
  return sessionFromCookies((await headers()).get("cookie"));
});

/** The Ctx of a page under `/t/<slug>`: strangers go to sign-in, other tenants' pages do not exist. One per request. */
export const pageCtx = cache(async (slug: string): Promise<Ctx & { session: LiveSession }> => {
  const session = await pageSession();
  if (!session) redirect(`/sign-in?callbackUrl=${encodeURIComponent(`/t/${slug}`)}`);
  const caller = { ...(await pageCaller()), locale: session.user.locale };
  return { ...(await ctxForMember(session.user.id, slug, caller).catch(missing)), session };
});

/** The Ctx of a public page of a shop; unknown shops do not exist. */
export const publicPageCtx = cache(async (slug: string): Promise<Ctx> => {
  return ctxForPublic(slug, await pageCaller()).catch(missing);
});

/** Turns a domain's 404 into the page's. */
export function missing(error: unknown): never {
  if (isAppError(error) && error.kind === "not_found") nextNotFound();
  throw error;
}
