import { z } from "zod";
import { route } from "@/lib/api/route";
import type { Ctx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { tenantSchema, updateTenantSchema } from "@/lib/tenants/schema";
import { getTenant, updateTenant } from "@/lib/tenants/tenants";

const params = z.object({ id: z.string().max(64) });

export const GET = route(
  { access: "member", tag: "Tenants", summary: "The business, by id or slug", params, output: tenantSchema },
  ({ ctx, params }) => getTenant(own(ctx, params.id)),
);

export const PUT = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Change the business: names, places, booking rules, look",
    params,
    body: updateTenantSchema,
    output: tenantSchema,
  },
  ({ ctx, params, body }) => updateTenant(own(ctx, params.id), body),
);

// The Ctx decides the tenant; the path may only name the same one.
function own(ctx: Ctx, id: string): Ctx {
  if (id !== ctx.tenantId && id !== ctx.tenant.slug) throw notFound();
  return ctx;
}
