import { route } from "@/lib/api/route";
import { tenantSchema, updateTenantSchema } from "@/lib/tenants/schema";
import { getTenant, updateTenant } from "@/lib/tenants/tenants";

export const GET = route(
  { access: "member", tag: "Tenants", summary: "The business that the request names", output: tenantSchema },
  ({ ctx }) => getTenant(ctx),
);

export const PUT = route(
  {
    access: "member",
    tag: "Tenants",
    summary: "Change the business: names, places, booking rules, look",
    body: updateTenantSchema,
    output: tenantSchema,
  },
  ({ ctx, body }) => updateTenant(ctx, body),
);
