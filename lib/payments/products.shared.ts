import { z } from "zod";
import { centsSchema } from "@/lib/core/money.shared";
import { lineSchema, optionalLine } from "@/lib/core/text.shared";

const stockSchema = z.number().int().min(0).max(1_000_000);

export const productSchema = z.object({
  id: z.string(),
  name: z.string(),
  sku: z.string().nullable(),
  priceCents: z.number().int(),
  stock: z.number().int(),
  isActive: z.boolean(),
});
export type ProductView = z.infer<typeof productSchema>;

export const createProductSchema = z.strictObject({
  name: lineSchema(120),
  sku: optionalLine(60),
  priceCents: centsSchema,
  stock: stockSchema.optional(),
  isActive: z.boolean().optional(),
});
export type CreateProduct = z.infer<typeof createProductSchema>;
/** Without the stock, which moves by `adjustStockSchema` only: a form that was open for a while must not undo sales. */
export const updateProductSchema = createProductSchema.omit({ stock: true }).partial();
export type UpdateProduct = z.infer<typeof updateProductSchema>;
/** How many came in (or, below zero, went out) for another reason than a sale. */
export const adjustStockSchema = z.strictObject({
  delta: z.number().int().min(-1_000_000).max(1_000_000),
});
export type AdjustStock = z.infer<typeof adjustStockSchema>;
