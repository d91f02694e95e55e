import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import type { Tenant } from "@/lib/generated/prisma/client";
import { allow } from "./allow";
import {
  type BookingPolicy,
  brandingSchema,
  type TenantView,
  toBookingPolicy,
  type UpdateTenant,
} from "./schema";

/** The caller's own business. */
export async function getTenant(ctx: Ctx): Promise<TenantView> {
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const row = await db.tenant.findUnique({ where: { id: tenantId } });
    if (!row) throw notFound();
    return toTenantView(row);
  });
}

/** The shop's booking rules with their defaults filled in. */
export async function getBookingPolicy(ctx: Ctx): Promise<BookingPolicy> {
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const row = await db.tenant.findUnique({
      where: { id: tenantId },
      select: { bookingPolicy: true, vertical: true },
    });
    return toBookingPolicy(row ?? { bookingPolicy: {}, vertical: "generic" });
  });
}

/** Changes the caller's own business; policy and branding are merged field by field. */
export async function updateTenant(ctx: Ctx, input: UpdateTenant): Promise<TenantView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const before = await ctx.db.tenant.findUnique({ where: { id: ctx.tenantId } });
    if (!before) throw notFound();
    const view = toTenantView(before);
    const row = await ctx.db.tenant.update({
      where: { id: ctx.tenantId },
      data: {
        ...input,
        bookingPolicy: { ...view.bookingPolicy, ...input.bookingPolicy },
        branding: { ...view.branding, ...input.branding },
      },
    });
    const after = toTenantView(row);
    await recordAudit(ctx, {
      action: "tenant.updated",
      targetType: "tenant",
      targetId: row.id,
      before: view,
      after,
    });
    return after;
  });
}

/** The public shape of a tenant row. */
export function toTenantView(row: Tenant): TenantView {
  return {
    id: row.id,
    slug: row.slug,
    name: row.name,
    vertical: row.vertical,
    locale: row.locale,
    timeZone: row.timeZone,
    currency: row.currency,
    country: row.country,
    phone: row.phone,
    email: row.email,
    address: row.address,
    website: row.website,
    about: row.about,
    plan: row.plan,
    bookingPolicy: toBookingPolicy(row),
    branding: brandingSchema.parse(row.branding),
  };
}
