import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { invalidField, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import type { CommissionRulesView, SetCommissionRules } from "./commissions.shared";

/** A person's rates. Throws 404. */
export async function getCommissionRules(ctx: Ctx, staffId: string): Promise<CommissionRulesView> {
  allow(ctx, "commissions.read");
  return inTransaction(ctx, (ctx) => load(ctx, staffId));
}

/** Replaces a person's rates; they hold for bills that are paid from now on. Throws 404 for what is not ours. */
export async function setCommissionRules(
  ctx: Ctx,
  staffId: string,
  input: SetCommissionRules,
): Promise<CommissionRulesView> {
  allow(ctx, "staff.write");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await load(ctx, staffId);
    await assertOurs(ctx, input);
    await db.commissionRule.deleteMany({ where: { tenantId, staffId } });
    await db.commissionRule.createMany({
      data: [{ rateBps: input.rateBps }, ...input.exceptions].map((rule) => ({
        ...rule,
        id: newId(),
        tenantId,
        staffId,
      })),
    });
    const after = await load(ctx, staffId);
    await recordAudit(ctx, {
      action: "commission_rules.updated",
      targetType: "staff",
      targetId: staffId,
      before: { rateBps: before.rateBps, exceptions: before.exceptions },
      after: { rateBps: after.rateBps, exceptions: after.exceptions },
    });
    return after;
  });
}

async function load({ db, tenantId }: TxCtx, staffId: string): Promise<CommissionRulesView> {
  const staff = isId(staffId)
    ? await db.staff.findFirst({ where: { tenantId, id: staffId }, select: { id: true, name: true } })
    : null;
  if (!staff) throw notFound();
  const rules = await db.commissionRule.findMany({
    where: { tenantId, staffId },
    orderBy: { id: "asc" },
    select: { serviceId: true, productId: true, rateBps: true },
  });
  const isStandard = (rule: (typeof rules)[number]) => rule.serviceId === null && rule.productId === null;
  return {
    staff,
    rateBps: rules.find(isStandard)?.rateBps ?? 0,
    exceptions: rules.filter((rule) => !isStandard(rule)),
  };
}

async function assertOurs({ db, tenantId }: TxCtx, input: SetCommissionRules): Promise<void> {
  const serviceIds = input.exceptions.flatMap((rule) => rule.serviceId ?? []);
  const productIds = input.exceptions.flatMap((rule) => rule.productId ?? []);
  const all = [...serviceIds, ...productIds];
  if (new Set(all).size !== all.length) throw invalidField("exceptions", "taken");
  const services = await db.service.count({ where: { tenantId, id: { in: serviceIds } } });
  const products = await db.product.count({ where: { tenantId, id: { in: productIds } } });
  if (services !== serviceIds.length || products !== productIds.length) throw notFound();
}
