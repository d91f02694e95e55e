/** Arithmetic of money in whole minor units. Every sum is exact; nothing here is ever a float. */

export type PricedLine = { quantity: number; unitCents: number };
export type TicketTotals = {
  subtotalCents: number;
  discountCents: number;
  tipCents: number;
  totalCents: number;
};

/** `value * numerator / denominator`, halves away from zero, exact for any safe integers. Throws for a denominator of 0. */
export function mulDiv(value: number, numerator: number, denominator: number): number {
  const product = BigInt(value) * BigInt(numerator);
  const by = BigInt(denominator);
  const isNegative = product < 0n !== by < 0n;
  const [top, bottom] = [product < 0n ? -product : product, by < 0n ? -by : by];
  const rounded = Number((2n * top + bottom) / (2n * bottom));
  return isNegative && rounded !== 0 ? -rounded : rounded;
}

/**
 * Parts of `total` in proportion to `weights` by the largest remainder: whole cents that sum to `total` exactly, each
 * within one cent of its exact share. Nothing goes to a weight of 0; without any weight the first part takes all.
 */
export function shareOut(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + BigInt(weight), 0n);
  if (weights.length === 0) return [];
  if (sum === 0n) return weights.map((_, at) => (at === 0 ? total : 0));
  const exact = weights.map((weight) => BigInt(total) * BigInt(weight));
  const parts = exact.map((part) => part / sum);
  const missing = Number(BigInt(total) - parts.reduce((all, part) => all + part, 0n));
  const byRemainder = exact
    .map((part, at) => ({ at, remainder: part % sum }))
    .sort((a, b) => (a.remainder === b.remainder ? a.at - b.at : a.remainder > b.remainder ? -1 : 1));
  const lucky = new Set(byRemainder.slice(0, missing).map(({ at }) => at));
  return parts.map((part, at) => Number(part) + (lucky.has(at) ? 1 : 0));
}

/** What a line costs before discount, in cents. */
export function grossOf(line: PricedLine): number {
  return line.quantity * line.unitCents;
}

/** The sums of a bill. The discount is at most the subtotal; the tip comes on top of what is left. */
export function totalsOf(
  lines: readonly PricedLine[],
  discountCents: number,
  tipCents: number,
): TicketTotals {
  const subtotalCents = lines.reduce((sum, line) => sum + grossOf(line), 0);
  return { subtotalCents, discountCents, tipCents, totalCents: subtotalCents - discountCents + tipCents };
}

/** What is still to be paid: nothing that was received or that a code waits for is asked for twice. */
export function dueOf(bill: { totalCents: number; paidCents: number; pendingCents: number }): number {
  return bill.totalCents - bill.paidCents - bill.pendingCents;
}

/** A bill in `parts` as equal as cents allow, the larger ones first. */
export function splitEvenly(totalCents: number, parts: number): number[] {
  return shareOut(totalCents, Array<number>(parts).fill(1));
}

/** A commission at `rateBps` basis points of what was charged after discount. */
export function commissionOf(netCents: number, rateBps: number): number {
  return mulDiv(netCents, rateBps, 10_000);
}

/**
 * How much of an earning a refund takes back, when `before` of `totalCents` were refunded already and `after` are now.
 * The parts of several refunds sum to what one refund of all of them would take, and a full refund takes everything.
 */
export function reversalOf(
  earnedCents: number,
  totalCents: number,
  refunded: { before: number; after: number },
): number {
  return mulDiv(earnedCents, refunded.after, totalCents) - mulDiv(earnedCents, refunded.before, totalCents);
}

export type DrawerSums = {
  openingCents: number;
  paymentsCents: number;
  refundsCents: number;
  inCents: number;
  outCents: number;
};

/** What the drawer must hold. */
export function expectedCash(sums: DrawerSums): number {
  return sums.openingCents + sums.paymentsCents - sums.refundsCents + sums.inCents - sums.outCents;
}
