/** The text behind a Pix QR code (EMV MPM as profiled by Banco Central do Brasil). Encodes; talks to nobody. */

const GUI = "br.gov.bcb.pix";

export type BrCode = {
  /** The receiver's key as the directory writes it; left out of dynamic codes. */
  key?: string;
  /** Free text next to the key. */
  description?: string;
  /** Payload location of a dynamic code, without scheme. */
  url?: string;
  /** Payload location of a recurrence, without scheme. */
  recurrenceUrl?: string;
  /** Marks a code that is to be paid once. */
  isSingleUse?: boolean;
  /** In centavos; an open amount when missing. */
  amountCents?: number;
  merchantName: string;
  merchantCity: string;
  postalCode?: string;
  /** 1–25 letters and digits of a static code, or `***`. */
  txid?: string;
};

/** The "copia e cola" of a Pix, closed by its CRC. Throws RangeError when a field does not fit its place. */
export function encodeBrCode(code: BrCode): string {
  const text = [
    field("00", "01"),
    code.isSingleUse ? field("01", "12") : "",
    field("26", account(code)),
    field("52", "0000"),
    field("53", "986"),
    code.amountCents === undefined ? "" : field("54", formatAmount(code.amountCents)),
    field("58", "BR"),
    field("59", shorten(code.merchantName, 25)),
    field("60", shorten(code.merchantCity, 15)),
    code.postalCode ? field("61", code.postalCode) : "",
    field("62", field("05", checkTxid(code.txid ?? "***"))),
    code.recurrenceUrl ? field("80", field("00", GUI) + field("25", code.recurrenceUrl)) : "",
    "6304",
  ].join("");
  return text + crc16(text);
}

/** CRC16-CCITT-FALSE (0x1021, initial 0xFFFF) over characters below 256, as four upper-case hex digits. */
export function crc16(text: string): string {
  let crc = 0xffff;
  for (const character of text) {
    crc ^= character.charCodeAt(0) << 8;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1) & 0xffff;
  }
  return crc.toString(16).toUpperCase().padStart(4, "0");
}

/** Printable ASCII without accents: one character is one byte, as lengths in the code are counted. */
export function toAscii(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

function account(code: BrCode): string {
  const fixed =
    field("00", GUI) + (code.key ? field("01", code.key) : "") + (code.url ? field("25", code.url) : "");
  // The template has 99 characters; what the key leaves over is room for the text.
  const text = toAscii(code.description ?? "").slice(0, Math.max(0, 99 - fixed.length - 4));
  return code.key && text ? fixed + field("02", text) : fixed;
}

function shorten(text: string, max: number): string {
  const ascii = toAscii(text).slice(0, max).trim();
  if (ascii === "") throw new RangeError("a Pix needs the receiver's name and city in Latin letters");
  return ascii;
}

function formatAmount(cents: number): string {
  if (!Number.isSafeInteger(cents) || cents <= 0)
    throw new RangeError("an amount is a whole, positive number of centavos");
  const digits = String(cents).padStart(3, "0");
  const amount = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  if (amount.length > 13) throw new RangeError("the amount is too large for a Pix");
  return amount;
}

function checkTxid(txid: string): string {
  if (txid !== "***" && !/^[A-Za-z0-9]{1,25}$/.test(txid))
    throw new RangeError("a txid has 1 to 25 letters and digits");
  return txid;
}

function field(id: string, value: string): string {
  if (value.length > 99) throw new RangeError(`field ${id} has more than 99 characters`);
  return `${id}${String(value.length).padStart(2, "0")}${value}`;
}
