import type { Ctx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { log } from "@/lib/core/logger";
import { consume } from "@/lib/core/rate-limit";
import { clientIp } from "@/lib/core/trusted-ip";
import { negotiateLocale } from "@/lib/i18n/locales.shared";
import type { Caller } from "@/lib/tenants/ctx-for";
import { once } from "./idempotency";
import { type Identity, identify, tenantCtx, visitorCtx } from "./identify";
import { loggedPath } from "./logged-path";
import { assertSameOrigin } from "./origin";
import { problemResponse, toAppError } from "./problem";
import { maxUploadBytes, readBytes, readJson, refuseNul } from "./request-body";
import type { HandlerInput, HandlerOutput, RouteHandler, RouteSpec } from "./route-spec";

/**
 * Makes a route handler: identify → origin → rate limit → parse → call → parse the answer → JSON; any throw becomes a
 * problem document. The only code that knows HTTP. A handler may return a Response itself (files, streams).
 */
export function route<const S extends RouteSpec>(
  spec: S,
  handle: (input: HandlerInput<S>) => Promise<HandlerOutput<S> | Response>,
): RouteHandler {
  const run: RouteHandler = async (request, context) => {
    const started = performance.now();
    const url = new URL(request.url);
    const caller = makeCaller(request);
    const requestId = caller.requestId ?? "";
    const seen: { tenantId?: string } = {};
    let response: Response;
    try {
      response = await answer(spec, handle as unknown as AnyHandler, {
        request,
        url,
        caller,
        params: await context.params,
        seen,
      });
      response.headers.set("x-request-id", requestId);
    } catch (thrown) {
      const error = toAppError(thrown);
      if (error.status >= 500)
        log.error({ requestId, tenantId: seen.tenantId, err: error.cause ?? error }, "request failed");
      response = problemResponse(error, url.pathname, requestId);
    }
    const ms = Math.round(performance.now() - started);
    log.info(
      {
        requestId,
        tenantId: seen.tenantId,
        method: request.method,
        path: loggedPath(url.pathname, await context.params),
        status: response.status,
        ms,
      },
      "request",
    );
    return response;
  };
  run.spec = spec;
  return run;
}

type AnyHandler = (input: Record<string, unknown>) => Promise<unknown>;
type Incoming = {
  request: Request;
  url: URL;
  caller: Caller;
  params: Record<string, string | string[] | undefined>;
  seen: { tenantId?: string };
};

async function answer(spec: RouteSpec, handle: AnyHandler, incoming: Incoming): Promise<Response> {
  const { request, url, caller, seen } = incoming;
  const identity = await identify(request.headers, caller);
  if (identity.kind === "session" && identity.viaCookie) assertSameOrigin(request);
  await limit(spec, identity, caller);
  // A picture's address cannot bring a header along.
  const slug = request.headers.get("x-tenant") ?? (spec.file ? url.searchParams.get("tenant") : null);
  const who = await authenticate(spec, identity, slug, caller);
  const ctx = "ctx" in who ? (who.ctx as Ctx) : undefined;
  seen.tenantId = ctx?.tenantId;

  const params = spec.params ? parseParams(spec.params, incoming.params) : {};
  const query = spec.query ? spec.query.parse(readQuery(url)) : {};
  const body = spec.body ? spec.body.parse(await readJson(request, spec.maxBodyBytes)) : undefined;
  const bytes = spec.upload ? await readBytes(request, spec.maxBodyBytes ?? maxUploadBytes) : Buffer.alloc(0);
  const input = { ...who, params, query, body, bytes, caller, request };

  const key = spec.idempotent && ctx ? request.headers.get("idempotency-key") : null;
  if (key !== null && ctx) {
    const operation = `${request.method} ${url.pathname}`;
    const stored = await once(ctx, { key, operation, body: body ?? null }, async (tx) => ({
      status: spec.status ?? 200,
      body: shape(spec, await handle({ ...input, ctx: tx })),
    }));
    return json(stored.body, stored.status);
  }
  const result = await handle(input);
  if (result instanceof Response) return result;
  if (!spec.output && !spec.list && !spec.raw) return new Response(null, { status: spec.status ?? 204 });
  return json(shape(spec, result), spec.status ?? 200);
}

async function authenticate(
  spec: RouteSpec,
  identity: Identity,
  slug: string | null,
  caller: Caller,
): Promise<Record<string, unknown>> {
  const session = identity.kind === "session" ? identity.session : null;
  switch (spec.access) {
    case "public":
      return { session };
    case "visitor":
      return visitorCtx(identity, caller);
    case "user":
      if (!session) throw new AppError("unauthenticated", "auth.required");
      return { session };
    case "platform":
      if (!session) throw new AppError("unauthenticated", "auth.required");
      if (!session.user.isPlatformAdmin) throw notFound();
      return { session };
    case "member":
      return { ctx: await tenantCtx(identity, slug, caller), session };
  }
}

async function limit(spec: RouteSpec, identity: Identity, caller: Caller): Promise<void> {
  if (spec.rate === "none") return;
  const bucket = spec.rate ?? "api";
  const verdict = await consume(bucket, rateKey(bucket, identity, caller));
  if (!verdict.allowed) {
    throw new AppError("rate_limited", "common.rate_limited", { retryAfterSec: verdict.retryAfterSec });
  }
}

function rateKey(bucket: string, identity: Identity, caller: Caller): string {
  if (bucket === "auth") return `ip:${caller.ip}`;
  if (identity.kind === "session") return `user:${identity.session.user.id}`;
  if (identity.kind === "api_key") return `key:${identity.ctx.actor.id}`;
  if (identity.kind === "visitor") return `visitor:${identity.visitor.conversationId}`;
  return `ip:${caller.ip}`;
}

function makeCaller(request: Request): Caller {
  const given = request.headers.get("x-request-id");
  return {
    requestId: given && /^[\w-]{8,64}$/.test(given) ? given : newId(),
    ip: clientIp(request.headers),
    userAgent: request.headers.get("user-agent")?.slice(0, 300) ?? null,
    locale: negotiateLocale(request.headers.get("accept-language")) ?? null,
  };
}

// A path that cannot be an id names nothing.
function parseParams(
  schema: NonNullable<RouteSpec["params"]>,
  params: Incoming["params"],
): Record<string, unknown> {
  const parsed = schema.safeParse(params);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

function readQuery(url: URL): Record<string, string> {
  refuseNul(decodeURIComponentSafe(url.search));
  return Object.fromEntries([...url.searchParams].filter(([, value]) => value !== ""));
}

function decodeURIComponentSafe(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function shape(spec: RouteSpec, result: unknown): unknown {
  if (spec.list) {
    const page = result as { data: unknown[]; nextCursor?: string | null };
    return { data: spec.list.array().parse(page.data), nextCursor: page.nextCursor ?? null };
  }
  if (spec.output) return { data: spec.output.parse(result) };
  return spec.raw ? spec.raw.parse(result) : null;
}

function json(body: unknown, status: number): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
  });
}
