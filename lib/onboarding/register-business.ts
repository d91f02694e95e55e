import { recordAudit } from "@/lib/audit/record-audit";
import { hashPassword } from "@/lib/auth/passwords";
import type { Register, UserView } from "@/lib/auth/schema";
import { toUserView } from "@/lib/auth/sign-in";
import type { TenantFacts, TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, invalidField } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { enterTenant, platformTransaction } from "@/lib/core/platform-transaction";
import type { Caller } from "@/lib/tenants/ctx-for";
import { rolePermissions } from "@/lib/tenants/permissions.shared";
import { timeZoneSchema, type Vertical } from "@/lib/tenants/schema";
import { makeSlug } from "@/lib/tenants/slugs";
import { installStarterKit } from "./install-starter-kit";
import { countryOfTimeZone, localeDefaults } from "./locale-defaults.shared";

export type Registered = { user: UserView; tenant: TenantFacts };

/**
 * Creates a person, their business and what it needs for the first chat, all or nothing.
 * Throws `conflict auth.email_taken`.
 */
export async function registerBusiness(input: Register, caller: Caller): Promise<Registered> {
  const tenant = await describeTenant(input, caller);
  const passwordHash = await hashPassword(input.password);
  try {
    return await platformTransaction(async (db) => {
      const user = await db.user.create({
        data: { id: newId(), email: input.email, name: input.name, passwordHash, locale: tenant.locale },
      });
      const { id: tenantId, ...facts } = tenant;
      await db.tenant.create({ data: { id: tenantId, ...facts, vertical: input.vertical } });
      await db.membership.create({ data: { id: newId(), tenantId, userId: user.id, role: "TENANT_ADMIN" } });
      await enterTenant(db, tenantId);
      const ctx = founderCtx(tenant, user.id, db, caller);
      await installStarterKit(ctx, input.vertical as Vertical);
      await recordAudit(ctx, {
        action: "tenant.created",
        targetType: "tenant",
        targetId: tenantId,
        after: { ...facts, vertical: input.vertical },
      });
      return { user: toUserView(user), tenant };
    });
  } catch (error) {
    if (isViolation(error, "users_email_key"))
      throw new AppError("conflict", "auth.email_taken", { cause: error });
    throw error;
  }
}

async function describeTenant(input: Register, caller: Caller): Promise<TenantFacts> {
  const defaults = localeDefaults(input.locale ?? caller.locale);
  const timeZone = input.timeZone ?? defaults.timeZone;
  if (!timeZoneSchema.safeParse(timeZone).success) throw invalidField("timeZone", "unknown_time_zone");
  return {
    id: newId(),
    slug: await makeSlug(input.businessName),
    name: input.businessName,
    locale: defaults.locale,
    timeZone,
    currency: input.currency ?? defaults.currency,
    country: countryOfTimeZone(timeZone) ?? defaults.country,
  };
}

function founderCtx(tenant: TenantFacts, userId: string, db: TxCtx["db"], caller: Caller): TxCtx {
  return {
    tenantId: tenant.id,
    tenant,
    actor: { kind: "user", id: userId },
    permissions: rolePermissions.TENANT_ADMIN,
    locale: tenant.locale,
    timeZone: tenant.timeZone,
    now: () => new Date(),
    requestId: caller.requestId,
    ip: caller.ip,
    userAgent: caller.userAgent,
    db,
    // Nobody can be listening to a business that does not exist yet.
    afterCommit: () => {},
  };
}
