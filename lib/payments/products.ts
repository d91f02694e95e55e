import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import type { AdjustStock, CreateProduct, ProductView, UpdateProduct } from "./products.shared";
import { takeStock } from "./stock";

const productSelect = {
  id: true,
  name: true,
  sku: true,
  priceCents: true,
  stock: true,
  isActive: true,
} satisfies Prisma.ProductSelect;

/** What is sold at the counter, by name; with `isActive` only those that are (or are not) on sale. */
export async function listProducts(ctx: Ctx, filter: { isActive?: boolean } = {}): Promise<ProductView[]> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, ({ db, tenantId }) =>
    db.product.findMany({
      where: { tenantId, isActive: filter.isActive },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 1000,
      select: productSelect,
    }),
  );
}

/** One product. Throws 404. */
export async function getProduct(ctx: Ctx, id: string): Promise<ProductView> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, (ctx) => loadProduct(ctx, id));
}

/** Adds a product. */
export async function createProduct(ctx: Ctx, input: CreateProduct): Promise<ProductView> {
  allow(ctx, "services.write");
  return inTransaction(ctx, async (ctx) => {
    const after = await ctx.db.product.create({
      data: { ...input, id: newId(), tenantId: ctx.tenantId },
      select: productSelect,
    });
    await recordAudit(ctx, {
      action: "product.created",
      targetType: "product",
      targetId: after.id,
      after,
    });
    return after;
  });
}

/** Changes the given fields; bills keep the name and price they were written with. */
export async function updateProduct(ctx: Ctx, id: string, input: UpdateProduct): Promise<ProductView> {
  allow(ctx, "services.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await loadProduct(ctx, id);
    const after = await ctx.db.product.update({
      where: { tenantId_id: { tenantId: ctx.tenantId, id } },
      data: input,
      select: productSelect,
    });
    await recordAudit(ctx, {
      action: "product.updated",
      targetType: "product",
      targetId: id,
      before,
      after,
    });
    return after;
  });
}

/** Counts products in or out. Throws `payments.out_of_stock` when fewer are there than go out. */
export async function adjustStock(ctx: Ctx, id: string, { delta }: AdjustStock): Promise<ProductView> {
  allow(ctx, "services.write");
  return inTransaction(ctx, async (ctx) => {
    const before = await loadProduct(ctx, id);
    if (delta < 0) await takeStock(ctx, [{ productId: id, quantity: -delta }]);
    else
      await ctx.db.product.update({
        where: { tenantId_id: { tenantId: ctx.tenantId, id } },
        data: { stock: { increment: delta } },
        select: { id: true },
      });
    const after = await loadProduct(ctx, id);
    await recordAudit(ctx, {
      action: "product.stock_adjusted",
      targetType: "product",
      targetId: id,
      before: { stock: before.stock },
      after: { stock: after.stock, delta },
    });
    return after;
  });
}

/** Deletes a product that was never sold. Throws `payments.product_in_use` otherwise: deactivate it instead. */
export async function deleteProduct(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "services.write");
  try {
    await inTransaction(ctx, async (ctx) => {
      const { db, tenantId } = ctx;
      const before = await loadProduct(ctx, id);
      const sold = await db.ticketLine.findFirst({
        where: { tenantId, productId: id },
        select: { id: true },
      });
      if (sold) throw inUse();
      await db.product.delete({ where: { tenantId_id: { tenantId, id } } });
      await recordAudit(ctx, { action: "product.deleted", targetType: "product", targetId: id, before });
    });
  } catch (error) {
    // Somebody sold it between the look and the deletion.
    if (isViolation(error, "product_id_fkey")) throw inUse();
    throw error;
  }
}

async function loadProduct({ db, tenantId }: TxCtx, id: string): Promise<ProductView> {
  const row = isId(id)
    ? await db.product.findFirst({ where: { tenantId, id }, select: productSelect })
    : null;
  if (!row) throw notFound();
  return row;
}

function inUse(): AppError {
  return new AppError("conflict", "payments.product_in_use", { extra: { advice: "deactivate" } });
}
