/**
 * What a person typed as an amount, in minor units; null when it is no amount. Takes both ways of
 * writing decimals: the last separator followed by one or two digits is the decimal one.
 */
export function parseMoney(text: string, digits: number): number | null {
  const cleaned = text.replace(/[^\d.,-]/g, "");
  if (!/\d/.test(cleaned)) return null;
  const negative = cleaned.startsWith("-");
  const decimal = digits > 0 ? cleaned.match(/[.,](\d*)$/) : null;
  const isDecimal = decimal !== null && (decimal[1] ?? "").length <= digits;
  const fraction = isDecimal ? (decimal[1] ?? "") : "";
  const whole = (isDecimal ? cleaned.slice(0, -(fraction.length + 1)) : cleaned).replace(/\D/g, "");
  const cents = Number(`${whole || "0"}${fraction.padEnd(digits, "0")}`);
  if (!Number.isSafeInteger(cents)) return null;
  return negative ? -cents : cents;
}
