import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";
import { allow } from "@/lib/tenants/allow";
import { DAY } from "./availability/intervals.shared";
import {
  noShowPolicySchema,
  type PolicySnapshot,
  type PolicyTerms,
  policyText,
  termsOf,
} from "./no-show-policy.shared";
import { planVisit } from "./visit-plan";

/** The terms of a visit with those prices; null when its services ask for nothing. */
export async function loadTerms(
  { db, tenantId }: TxCtx,
  lines: readonly { serviceId: string; priceCents: number }[],
): Promise<PolicyTerms | null> {
  const rows = await db.service.findMany({
    where: { tenantId, id: { in: lines.map((line) => line.serviceId) } },
    select: { id: true, noShowPolicy: true },
  });
  const policies = new Map(
    rows.map((row) => [row.id, noShowPolicySchema.nullable().parse(row.noShowPolicy)]),
  );
  return termsOf(
    lines.map(({ serviceId, priceCents }) => ({ priceCents, policy: policies.get(serviceId) ?? null })),
  );
}

/** The terms in words and amounts as somebody accepts them now. */
export function snapshotOf(ctx: Ctx, terms: PolicyTerms): PolicySnapshot {
  const locale = localeOf(ctx);
  const { currency } = ctx.tenant;
  return {
    ...terms,
    locale,
    currency,
    text: policyText(terms, locale, currency),
    acceptedAt: ctx.now().toISOString(),
  };
}

/** What somebody who books these services is asked to accept; null when there is nothing to accept. */
export async function previewTerms(
  ctx: Ctx,
  input: { serviceIds: readonly string[]; staffId?: string },
): Promise<PolicySnapshot | null> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async (ctx) => {
    const visit = { serviceIds: input.serviceIds, staffId: input.staffId ?? "any" };
    const plan = await planVisit(ctx, visit, new Date(ctx.now().getTime() - DAY));
    const lines = plan.staff.find((person) => person.isOffered)?.lines ?? [];
    const terms = await loadTerms(ctx, lines);
    return terms && snapshotOf(ctx, terms);
  });
}

// A customer reads in their own language; at the desk the shop's is what is said.
function localeOf({ actor, locale, tenant }: Ctx): Locale {
  const isCustomer = actor.kind === "public" || actor.kind === "visitor" || actor.kind === "agent";
  return matchLocale(isCustomer ? locale : tenant.locale) ?? matchLocale(tenant.locale) ?? defaultLocale;
}
