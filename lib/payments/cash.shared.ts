import { z } from "zod";
import { centsSchema } from "@/lib/core/money.shared";
import { lineSchema, optionalText } from "@/lib/core/text.shared";

export const cashMovementSchema = z.object({
  id: z.string(),
  direction: z.enum(["in", "out"]),
  amountCents: z.number().int(),
  reason: z.string(),
  createdAt: z.string(),
});
export const cashSessionSchema = z.object({
  id: z.string(),
  status: z.enum(["open", "closed"]),
  currency: z.string(),
  openedAt: z.string(),
  closedAt: z.string().nullable(),
  openingCents: z.number().int(),
  paymentsCents: z.number().int(),
  refundsCents: z.number().int(),
  inCents: z.number().int(),
  outCents: z.number().int(),
  /** What the drawer must hold: now while it is open, at its close after. */
  expectedCents: z.number().int(),
  countedCents: z.number().int().nullable(),
  /** Counted less expected; negative when cash is missing. */
  differenceCents: z.number().int().nullable(),
  /** Codes of the whole shop that wait for confirmation. */
  pendingPix: z.number().int(),
  notes: z.string().nullable(),
  movements: z.array(cashMovementSchema),
});
export type CashSessionView = z.infer<typeof cashSessionSchema>;

export const openCashSessionSchema = z.strictObject({ openingCents: centsSchema.default(0) });
export type OpenCashSession = z.infer<typeof openCashSessionSchema>;
/** `acceptPending` closes although codes wait for confirmation. */
export const closeCashSessionSchema = z.strictObject({
  countedCents: centsSchema,
  notes: optionalText(500),
  acceptPending: z.boolean().optional(),
});
export type CloseCashSession = z.infer<typeof closeCashSessionSchema>;
export const addCashMovementSchema = z.strictObject({
  direction: z.enum(["in", "out"]),
  amountCents: centsSchema.min(1),
  reason: lineSchema(200),
});
export type AddCashMovement = z.infer<typeof addCashMovementSchema>;
export const listCashSessionsSchema = z.object({
  status: z.enum(["open", "closed"]).optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListCashSessions = z.infer<typeof listCashSessionsSchema>;
