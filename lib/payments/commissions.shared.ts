import { z } from "zod";

const bpsSchema = z.number().int().min(0).max(10_000);

/** Local dates of the shop, both included; this month where they are missing. */
export const statementQuerySchema = z
  .object({ from: z.iso.date().optional(), to: z.iso.date().optional(), staffId: z.uuid().optional() })
  .refine(({ from, to }) => !from || !to || from <= to, { path: ["to"], message: "range_order" });
export type StatementQuery = z.infer<typeof statementQuerySchema>;

/** What one person earned in a period. */
export const statementSchema = z.object({
  staff: z.object({ id: z.string(), name: z.string() }),
  currency: z.string(),
  /** Their sales after discounts and refunds. */
  salesCents: z.number().int(),
  commissionCents: z.number().int(),
  tipCents: z.number().int(),
  /** What refunds took back; contained in the sums above. */
  reversedCents: z.number().int(),
  totalCents: z.number().int(),
});
export type StatementView = z.infer<typeof statementSchema>;

export const commissionEntrySchema = z.object({
  id: z.string(),
  kind: z.enum(["commission", "tip"]),
  isReversal: z.boolean(),
  ticketId: z.string(),
  ticketNumber: z.number().int(),
  label: z.string(),
  baseCents: z.number().int(),
  rateBps: z.number().int(),
  amountCents: z.number().int(),
  at: z.string(),
});
export type CommissionEntryView = z.infer<typeof commissionEntrySchema>;
/** A statement with every entry behind it. */
export const statementDetailSchema = statementSchema.extend({ entries: z.array(commissionEntrySchema) });
export type StatementDetail = z.infer<typeof statementDetailSchema>;

/** Rates in basis points: 4000 is 40 %. An exception beats the person's own rate. */
export const commissionRulesSchema = z.object({
  staff: z.object({ id: z.string(), name: z.string() }),
  rateBps: z.number().int(),
  exceptions: z.array(
    z.object({
      serviceId: z.string().nullable(),
      productId: z.string().nullable(),
      rateBps: z.number().int(),
    }),
  ),
});
export type CommissionRulesView = z.infer<typeof commissionRulesSchema>;
/** Replaces a person's rates; what was earned already stays. */
export const setCommissionRulesSchema = z.strictObject({
  rateBps: bpsSchema,
  exceptions: z
    .array(
      z
        .strictObject({
          serviceId: z.uuid().optional(),
          productId: z.uuid().optional(),
          rateBps: bpsSchema,
        })
        .refine((rule) => (rule.serviceId === undefined) !== (rule.productId === undefined), {
          path: ["serviceId"],
          message: "one_kind",
        }),
    )
    .max(200)
    .default([]),
});
export type SetCommissionRules = z.infer<typeof setCommissionRulesSchema>;
