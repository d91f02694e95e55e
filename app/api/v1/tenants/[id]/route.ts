import { z } from "zod";
import { ownTenant } from "@/lib/api/own-tenant";
import { route } from "@/lib/api/route";
import { tenantSchema, updateTenantSchema } from "@/lib/tenants/schema";
import { getTenant, updateTenant } from "@/lib/tenants/tenants";

const params = z.object({ id: z.string().max(64) });

export const GET = route(
  { access: "member", tag: "Tenants", summary: "The business, by id or slug", params, output: tenantSchema },
  ({ ctx, params }) => getTenant(ownTenant(ctx, params.id)),
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
  ({ ctx, params, body }) => updateTenant(ownTenant(ctx, params.id), body),
);
