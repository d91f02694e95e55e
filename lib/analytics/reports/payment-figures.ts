import type { TxCtx } from "@/lib/core/ctx";
import { addFigures, noFigures } from "../report-terms.shared";
import { sumPayments } from "./payment-sums.sql";
import type { Period } from "./period";
import { type FiguresBy, isTime, type NowAndPrior, type Plan } from "./visit-figures";

/** What was received and given back, whichever visit or sale it was for. */
export async function paymentFigures(ctx: TxCtx, plan: Plan): Promise<NowAndPrior> {
  return {
    now: await figuresOf(ctx, plan, plan.period),
    prior: plan.before ? await figuresOf(ctx, plan, plan.before) : { total: noFigures, rows: new Map() },
  };
}

async function figuresOf(ctx: TxCtx, { groupBy }: Plan, period: Period): Promise<FiguresBy> {
  const byTime = isTime(groupBy);
  const sums = await sumPayments(ctx.db, {
    tenantId: ctx.tenantId,
    currency: ctx.tenant.currency,
    starts: byTime ? period.starts : period.starts.slice(0, 1),
    end: period.end,
  });
  const result: FiguresBy = { total: noFigures, rows: new Map() };
  for (const { stretch, method, payments, received, refunded } of sums) {
    const key = byTime ? String(stretch) : method;
    const figures = { ...noFigures, payments, receivedCents: received, refundedCents: refunded };
    result.rows.set(key, addFigures(result.rows.get(key) ?? noFigures, figures));
    result.total = addFigures(result.total, figures);
  }
  return result;
}
