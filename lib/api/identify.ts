/** Finds out who is calling. The only place that reads cookies and Authorization headers. */

import { sessionFromCookies } from "@/lib/auth/session-cookie";
import { findSessionById, type LiveSession } from "@/lib/auth/sessions";
import { readToken } from "@/lib/auth/tokens";
import type { Ctx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { findApiKey } from "@/lib/tenants/api-keys";
import { type Caller, ctxForApiKey, ctxForMember, ctxForVisitor } from "@/lib/tenants/ctx-for";

export type Visitor = { tenantId: string; conversationId: string };

export type Identity =
  | { kind: "session"; session: LiveSession; viaCookie: boolean }
  | { kind: "api_key"; ctx: Ctx }
  | { kind: "visitor"; visitor: Visitor }
  | { kind: "nobody" };

/** Who sent this request; a bad or ended credential is nobody. An Authorization header wins over a cookie. */
export async function identify(headers: Headers, caller: Caller): Promise<Identity> {
  const bearer = /^Bearer\s+(\S+)$/i.exec(headers.get("authorization") ?? "")?.[1];
  if (bearer) return identifyBearer(bearer, caller);
  const session = await sessionFromCookies(headers.get("cookie"));
  return session ? { kind: "session", session, viaCookie: true } : { kind: "nobody" };
}

async function identifyBearer(token: string, caller: Caller): Promise<Identity> {
  if (token.startsWith("atd_")) {
    const key = await findApiKey(token);
    return key
      ? { kind: "api_key", ctx: ctxForApiKey(key.tenant, key.id, key.scopes, caller) }
      : { kind: "nobody" };
  }
  const visitor = await readToken("visitor", token);
  if (visitor && typeof visitor.tid === "string" && typeof visitor.cid === "string") {
    return { kind: "visitor", visitor: { tenantId: visitor.tid, conversationId: visitor.cid } };
  }
  const access = await readToken("access", token);
  const session = access && typeof access.sid === "string" ? await findSessionById(access.sid) : null;
  return session ? { kind: "session", session, viaCookie: false } : { kind: "nobody" };
}

/** The Ctx of a member or API key in the tenant that the request names. Throws 401 or 404. */
export async function tenantCtx(identity: Identity, slug: string | null, caller: Caller): Promise<Ctx> {
  if (identity.kind === "api_key") {
    if (slug && slug !== identity.ctx.tenant.slug) throw notFound();
    return identity.ctx;
  }
  if (identity.kind !== "session") throw new AppError("unauthenticated", "auth.required");
  return ctxForMember(identity.session.user.id, slug, { ...caller, locale: identity.session.user.locale });
}

/** The Ctx of a visitor. Throws 401 for anybody else. */
export async function visitorCtx(
  identity: Identity,
  caller: Caller,
): Promise<{ ctx: Ctx; visitor: Visitor }> {
  if (identity.kind !== "visitor") throw new AppError("unauthenticated", "auth.required");
  const { tenantId, conversationId } = identity.visitor;
  return { ctx: await ctxForVisitor(tenantId, conversationId, caller), visitor: identity.visitor };
}
