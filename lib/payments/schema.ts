/** The vocabulary of bills and payments, shared with the browser. Amounts are whole minor units of the shop's currency. */
import { z } from "zod";
import { centsSchema } from "@/lib/core/money.shared";
import { optionalLine, optionalText } from "@/lib/core/text.shared";
import { pixKeyTypes } from "./pix-key.shared";
import {
  counterMethods,
  lineKinds,
  paymentMethods,
  paymentPurposes,
  paymentStatuses,
  ticketStatuses,
} from "./terms.shared";

const idSchema = z.uuid();
export const amountSchema = centsSchema.min(1);
const person = z.object({ id: z.string(), name: z.string() });
const paging = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
};
const period = {
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
};

export const paymentSchema = z.object({
  id: z.string(),
  ticketId: z.string(),
  ticketNumber: z.number().int(),
  appointmentId: z.string().nullable(),
  contact: z.object({ id: z.string(), name: z.string().nullable() }).nullable(),
  method: z.enum(paymentMethods),
  amountCents: z.number().int(),
  refundedCents: z.number().int(),
  tenderedCents: z.number().int().nullable(),
  currency: z.string(),
  status: z.enum(paymentStatuses),
  /** A deposit was paid before the visit. */
  purpose: z.enum(paymentPurposes),
  txid: z.string().nullable(),
  reference: z.string().nullable(),
  cashSessionId: z.string().nullable(),
  createdAt: z.string(),
  confirmedAt: z.string().nullable(),
});
export type PaymentView = z.infer<typeof paymentSchema>;

const ticketLineSchema = z.object({
  id: z.string(),
  kind: z.enum(lineKinds),
  serviceId: z.string().nullable(),
  productId: z.string().nullable(),
  /** The confirmed fee that it charges. */
  feeId: z.string().nullable(),
  staff: person.nullable(),
  /** Empty for an amount without a name. */
  name: z.string(),
  quantity: z.number().int(),
  unitCents: z.number().int(),
  discountCents: z.number().int(),
  netCents: z.number().int(),
});

export const ticketSchema = z.object({
  id: z.string(),
  number: z.number().int(),
  status: z.enum(ticketStatuses),
  appointmentId: z.string().nullable(),
  /** Nothing but the deposit of a visit that has not begun: no bill that waits for its money. */
  isDepositOnly: z.boolean(),
  contact: z
    .object({
      id: z.string(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    })
    .nullable(),
  currency: z.string(),
  lines: z.array(ticketLineSchema),
  subtotalCents: z.number().int(),
  discountCents: z.number().int(),
  tipCents: z.number().int(),
  tipStaff: person.nullable(),
  totalCents: z.number().int(),
  paidCents: z.number().int(),
  /** Codes that nobody has confirmed yet. */
  pendingCents: z.number().int(),
  /** Neither paid nor pending. */
  dueCents: z.number().int(),
  refundedCents: z.number().int(),
  payments: z.array(paymentSchema),
  notes: z.string().nullable(),
  version: z.number().int(),
  createdAt: z.string(),
  paidAt: z.string().nullable(),
});
export type TicketView = z.infer<typeof ticketSchema>;
/** A bill, or what the bill of a visit would be: without id and number until something is done with it. */
export const ticketPreviewSchema = ticketSchema.extend({
  id: z.string().nullable(),
  number: z.number().int().nullable(),
});
export type TicketPreview = z.infer<typeof ticketPreviewSchema>;
export const previewTicketSchema = z.object({ appointmentId: idSchema });

/** A service or product takes its name and price from the catalogue, a fee its amount; anything else needs a price. */
export const lineInputSchema = z
  .strictObject({
    serviceId: idSchema.optional(),
    productId: idSchema.optional(),
    feeId: idSchema.optional(),
    name: optionalLine(120),
    staffId: idSchema.nullable().optional(),
    quantity: z.number().int().min(1).max(999).default(1),
    unitCents: centsSchema.optional(),
  })
  .refine((line) => [line.serviceId, line.productId, line.feeId].filter(Boolean).length <= 1, {
    path: ["productId"],
    message: "one_kind",
  })
  .refine((line) => line.serviceId || line.productId || line.feeId || line.unitCents !== undefined, {
    path: ["unitCents"],
    message: "required",
  });
export type LineInput = z.infer<typeof lineInputSchema>;

const billFields = {
  contactId: idSchema.nullable().optional(),
  lines: z.array(lineInputSchema).min(1).max(50).optional(),
  discountCents: centsSchema.optional(),
  tipCents: centsSchema.optional(),
  /** Whose tip it is; missing = whoever did the visit. */
  tipStaffId: idSchema.nullable().optional(),
  notes: optionalText(500),
};
/** Opens the bill of a visit (its lines come from the visit) or of a sale at the counter. */
export const openTicketSchema = z
  .strictObject({ appointmentId: idSchema.optional(), ...billFields })
  .refine((bill) => bill.appointmentId || bill.lines, { path: ["lines"], message: "required" });
export type OpenTicket = z.infer<typeof openTicketSchema>;
/** `lines` replaces all of them; `version` refuses the change when somebody else was first. */
export const updateTicketSchema = z.strictObject({ ...billFields, version: z.number().int().optional() });
export type UpdateTicket = z.infer<typeof updateTicketSchema>;

const takenSchema = z.strictObject({
  method: z.enum(counterMethods),
  amountCents: amountSchema,
  tenderedCents: centsSchema.optional(),
  reference: optionalLine(80),
});
/** One visit to the till: several methods at once, all or none. */
export const chargeTicketSchema = z.strictObject({ payments: z.array(takenSchema).max(10) });
export type ChargeTicket = z.infer<typeof chargeTicketSchema>;

const targetFields = {
  ticketId: idSchema.optional(),
  appointmentId: idSchema.optional(),
  /** Without bill and visit: a bill of its own over the amount. */
  contactId: idSchema.optional(),
  description: optionalLine(120),
  discountCents: centsSchema.optional(),
  tipCents: centsSchema.optional(),
  tipStaffId: idSchema.optional(),
};
const needsAmount = (value: { ticketId?: string; appointmentId?: string; amountCents?: number }) =>
  value.ticketId !== undefined || value.appointmentId !== undefined || value.amountCents !== undefined;
/** A payment of a bill, of a visit (whose bill is opened when there is none) or of an amount; missing amount = all that is due. */
export const recordPaymentSchema = z
  .strictObject({
    ...targetFields,
    method: z.enum(counterMethods),
    amountCents: amountSchema.optional(),
    tenderedCents: centsSchema.optional(),
    reference: optionalLine(80),
  })
  .refine(needsAmount, { path: ["amountCents"], message: "required" });
export type RecordPayment = z.infer<typeof recordPaymentSchema>;
export const pixChargeSchema = z
  .strictObject({ ...targetFields, amountCents: amountSchema.optional() })
  .refine(needsAmount, { path: ["amountCents"], message: "required" });
export type PixCharge = z.infer<typeof pixChargeSchema>;
/** A code to pay: waits for a person to see the money arrive and confirm it. */
export const pixCodeSchema = z.object({
  payload: z.string(),
  qrSvg: z.string(),
  txid: z.string(),
  amountCents: z.number().int(),
  paymentId: z.string(),
  ticketId: z.string(),
});
export type PixCode = z.infer<typeof pixCodeSchema>;

/** Missing amount = all that is left of the payment. `restock` needs a refund that completes the bill's. */
export const refundPaymentSchema = z.strictObject({
  amountCents: amountSchema.optional(),
  method: z.enum(counterMethods).optional(),
  reason: optionalText(300),
  restock: z.boolean().optional(),
});
export type RefundPayment = z.infer<typeof refundPaymentSchema>;

export const listPaymentsSchema = z.object({
  ...period,
  ...paging,
  method: z.enum(paymentMethods).optional(),
  status: z.enum(paymentStatuses).optional(),
  ticketId: idSchema.optional(),
  appointmentId: idSchema.optional(),
  contactId: idSchema.optional(),
});
export type ListPayments = z.infer<typeof listPaymentsSchema>;
export const listTicketsSchema = z.object({
  ...period,
  ...paging,
  status: z.enum(ticketStatuses).optional(),
  appointmentId: idSchema.optional(),
  contactId: idSchema.optional(),
});
export type ListTickets = z.infer<typeof listTicketsSchema>;

export const takingsQuerySchema = z.object({ date: z.iso.date().optional() });
/** Money of one local day: what came in by method, what went back, what is still open. */
export const takingsSchema = z.object({
  date: z.string(),
  currency: z.string(),
  receivedCents: z.number().int(),
  refundedCents: z.number().int(),
  netCents: z.number().int(),
  tipCents: z.number().int(),
  paymentCount: z.number().int(),
  byMethod: z.array(z.object({ method: z.enum(paymentMethods), amountCents: z.number().int() })),
  openTickets: z.number().int(),
  openDueCents: z.number().int(),
  pendingPix: z.number().int(),
});
export type TakingsView = z.infer<typeof takingsSchema>;

export const paymentSettingsSchema = z.object({
  pixKeyType: z.enum(pixKeyTypes).nullable(),
  pixKey: z.string().nullable(),
  merchantName: z.string().nullable(),
  merchantCity: z.string().nullable(),
  /** Whether codes can be made: a key is set and the shop's currency is the real. */
  isPixReady: z.boolean(),
});
export type PaymentSettingsView = z.infer<typeof paymentSettingsSchema>;
/** A null key switches Pix off. Name and city stand in the code: 25 and 15 characters without accents. */
export const updatePaymentSettingsSchema = z
  .strictObject({
    pixKeyType: z.enum(pixKeyTypes).nullable(),
    pixKey: optionalLine(80),
    merchantName: optionalLine(60),
    merchantCity: optionalLine(60),
  })
  .partial();
export type UpdatePaymentSettings = z.infer<typeof updatePaymentSettingsSchema>;
