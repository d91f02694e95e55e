import { sessionFromCookies } from "@/lib/auth/session-cookie";
import { findSessionById, type LiveSession } from "@/lib/auth/sessions";
import { readToken } from "@/lib/auth/tokens";
import type { Ctx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { findApiKey } from "@/lib/tenants/api-keys";
import { type Caller, ctxForApiKey, ctxForMember, ctxForVisitor } from "@/lib/tenants/ctx-for";

/** What a client shows when it connects. */
export type SocketHandshake = {
  headers: Record<string, string | string[] | undefined>;
  auth: { token?: unknown; tenant?: unknown };
  caller: Caller;
};

/**
 * The Ctx of whoever connects: bearer (access token, API key or visitor token) in `auth.token`, else the session cookie
 * of a page of ours. Throws 401 for nobody and 404 for a tenant that is not theirs.
 */
export async function identifySocket({ headers, auth, caller }: SocketHandshake): Promise<Ctx> {
  const slug = typeof auth.tenant === "string" && auth.tenant !== "" ? auth.tenant : null;
  if (typeof auth.token === "string" && auth.token !== "") return identifyToken(auth.token, slug, caller);
  const session = isOurPage(headers) ? await sessionFromCookies(header(headers, "cookie")) : null;
  if (!session) throw new AppError("unauthenticated", "auth.required");
  return memberCtx(session, slug, caller);
}

async function identifyToken(token: string, slug: string | null, caller: Caller): Promise<Ctx> {
  if (token.startsWith("atd_")) {
    const key = await findApiKey(token);
    if (!key) throw new AppError("unauthenticated", "auth.required");
    if (slug && slug !== key.tenant.slug) throw notFound();
    return ctxForApiKey(key.tenant, key.id, key.scopes, caller);
  }
  const visitor = await readToken("visitor", token);
  if (visitor && typeof visitor.tid === "string" && typeof visitor.cid === "string") {
    return ctxForVisitor(visitor.tid, visitor.cid, caller);
  }
  const access = await readToken("access", token);
  const session = access && typeof access.sid === "string" ? await findSessionById(access.sid) : null;
  if (!session) throw new AppError("unauthenticated", "auth.required");
  return memberCtx(session, slug, caller);
}

function memberCtx(session: LiveSession, slug: string | null, caller: Caller): Promise<Ctx> {
  return ctxForMember(session.user.id, slug, { ...caller, locale: session.user.locale });
}

/** Browsers send cookies along from any page; only ours may use them. */
function isOurPage(headers: SocketHandshake["headers"]): boolean {
  const origin = header(headers, "origin");
  // A browser's own GET carries no Origin when it stays on the site.
  if (!origin) return header(headers, "sec-fetch-site") === "same-origin";
  if (origin === new URL(appUrl()).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === header(headers, "host");
}

function header(headers: SocketHandshake["headers"], name: string): string | undefined {
  const value = headers[name];
  return Array.isArray(value) ? value.join("; ") : value;
}
