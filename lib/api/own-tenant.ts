import type { Ctx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";

/** The Ctx, when `id` (id or slug in a path) names its tenant. The Ctx decides, the path may only agree. Throws 404. */
export function ownTenant(ctx: Ctx, id: string): Ctx {
  if (id !== ctx.tenantId && id !== ctx.tenant.slug) throw notFound();
  return ctx;
}
