/** The words of bills and payments without their schemas: the browser gets them with the first load. */

/** What a person at the counter can take. Online methods are confirmed by their provider instead. */
export const counterMethods = ["cash", "card", "pix", "transfer"] as const;
export type CounterMethod = (typeof counterMethods)[number];
export const paymentMethods = [...counterMethods, "stripe", "paypal"] as const;
export type PaymentMethod = (typeof paymentMethods)[number];
export const paymentStatuses = ["pending", "confirmed", "cancelled"] as const;
export const ticketStatuses = ["open", "paid", "refunded", "void"] as const;
export const lineKinds = ["service", "product", "custom", "fee"] as const;
export const paymentPurposes = ["sale", "deposit"] as const;
