import type { TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";

type Counted = { productId: string | null; quantity: number };

/** Takes sold products out of the stock; the database decides who gets the last one. Throws `payments.out_of_stock`. */
export async function takeStock(ctx: TxCtx, lines: readonly Counted[]): Promise<void> {
  for (const [productId, quantity] of byProduct(lines)) {
    const { count } = await ctx.db.product.updateMany({
      where: { tenantId: ctx.tenantId, id: productId, stock: { gte: quantity } },
      data: { stock: { decrement: quantity } },
    });
    if (count === 0) throw new AppError("conflict", "payments.out_of_stock", { extra: { productId } });
  }
}

/** Puts products of a bill back on the shelf. */
export async function returnStock(ctx: TxCtx, lines: readonly Counted[]): Promise<void> {
  for (const [productId, quantity] of byProduct(lines)) {
    await ctx.db.product.updateMany({
      where: { tenantId: ctx.tenantId, id: productId },
      data: { stock: { increment: quantity } },
    });
  }
}

// Ordered by id, so that two bills with the same products lock them in the same order.
function byProduct(lines: readonly Counted[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const { productId, quantity } of lines)
    if (productId) sums.set(productId, (sums.get(productId) ?? 0) + quantity);
  return [...sums].sort(([a], [b]) => (a < b ? -1 : 1));
}
