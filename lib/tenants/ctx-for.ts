/** Builds a Ctx. Called only at doors: routes, pages, jobs, sockets, webhooks, and by agent tools through `asAgent`. */
import type { Actor, Ctx, TenantFacts } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import {
  agentPermissions,
  jobPermissions,
  type Permission,
  permissionsOf,
  publicPermissions,
  shopOnly,
} from "./permissions.shared";

/** What a door knows about the request itself. */
export type Caller = {
  requestId: string | null;
  ip: string | null;
  userAgent: string | null;
  locale?: string | null;
};

const nobody: Caller = { requestId: null, ip: null, userAgent: null };

const factsSelect = {
  id: true,
  slug: true,
  name: true,
  locale: true,
  timeZone: true,
  currency: true,
  country: true,
  suspendedAt: true,
} as const;

/** The facts of a live tenant by slug or id; null when missing or suspended. */
export async function findTenant(slugOrId: string): Promise<TenantFacts | null> {
  const where = isId(slugOrId) ? { id: slugOrId } : { slug: slugOrId };
  const row = await unscopedDb().tenant.findUnique({ where, select: factsSelect });
  if (!row || row.suspendedAt) return null;
  const { suspendedAt: _, ...facts } = row;
  return facts;
}

/** A member's Ctx in the tenant of that slug; with no slug, in their only tenant. Throws 404 for anything else. */
export async function ctxForMember(
  userId: string,
  slug: string | null,
  caller: Caller,
): Promise<Ctx & { role: string }> {
  const memberships = await unscopedDb().membership.findMany({
    where: { userId, ...(slug ? { tenant: { slug } } : {}) },
    select: { role: true, staffId: true, calendar: true, tenant: { select: factsSelect } },
    take: 2,
  });
  const [only, other] = memberships;
  if (!only || other || only.tenant.suspendedAt) throw notFound();
  const { suspendedAt: _, ...tenant } = only.tenant;
  const { role } = only;
  const ctx = { ...make(tenant, { kind: "user", id: userId }, permissionsOf(role), caller), role };
  const isOwn = role === "TENANT_USER" && only.calendar === "own";
  return isOwn ? withOwnCalendar(ctx, only.staffId) : ctx;
}

// Linked to nobody any more, they see nobody's calendar.
function withOwnCalendar<C extends Ctx>(ctx: C, staffId: string | null): C {
  const hidden = new Set<string>(shopOnly);
  const permissions = new Set([...ctx.permissions].filter((permission) => !hidden.has(permission)));
  return { ...ctx, permissions, onlyStaffId: staffId ?? "00000000-0000-0000-0000-000000000000" };
}

/** The public's Ctx in a shop. Throws 404 when there is no such shop. */
export async function ctxForPublic(slug: string, caller: Caller): Promise<Ctx> {
  const tenant = await findTenant(slug);
  if (!tenant) throw notFound();
  return make(tenant, { kind: "public", id: null }, publicPermissions, caller);
}

/** A visitor's Ctx: somebody who holds the token of one conversation. Throws 404 when the tenant is gone. */
export async function ctxForVisitor(tenantId: string, conversationId: string, caller: Caller): Promise<Ctx> {
  const tenant = await findTenant(tenantId);
  if (!tenant) throw notFound();
  return make(tenant, { kind: "visitor", id: conversationId }, publicPermissions, caller);
}

/** A job's Ctx in the tenant it was enqueued for. Throws 404 when the tenant is gone. */
export async function ctxForJob(tenantId: string): Promise<Ctx> {
  const tenant = await findTenant(tenantId);
  if (!tenant) throw notFound();
  return make(tenant, { kind: "job", id: null }, jobPermissions, nobody);
}

/** An API key's Ctx: its scopes are its permissions. */
export function ctxForApiKey(
  tenant: TenantFacts,
  keyId: string,
  scopes: readonly string[],
  caller: Caller,
): Ctx {
  return make(tenant, { kind: "api_key", id: keyId }, new Set(scopes), caller);
}

/** The same tenant seen by the agent of one conversation. */
export function asAgent(ctx: Ctx, conversationId: string | null): Ctx {
  return { ...ctx, actor: { kind: "agent", id: conversationId }, permissions: agentPermissions };
}

function make(
  tenant: TenantFacts,
  actor: Actor,
  permissions: ReadonlySet<Permission | string>,
  caller: Caller,
): Ctx {
  return {
    tenantId: tenant.id,
    tenant,
    actor,
    permissions,
    locale: caller.locale ?? tenant.locale,
    timeZone: tenant.timeZone,
    now: () => new Date(),
    requestId: caller.requestId,
    ip: caller.ip,
    userAgent: caller.userAgent,
  };
}
