export const pixKeyTypes = ["cpf", "cnpj", "phone", "email", "random"] as const;
export type PixKeyType = (typeof pixKeyTypes)[number];

/**
 * A Pix key as the directory writes it, or null when it is none of that kind: CPF and CNPJ without punctuation and with
 * right check digits, phones as +55…, e-mail and random keys in lower case.
 */
export function normalizePixKey(type: PixKeyType, text: string): string | null {
  const value = text.trim();
  switch (type) {
    case "cpf":
      return whenValid(value.replace(/[.\-\s]/g, ""), /^\d{11}$/, isCpf);
    case "cnpj":
      return whenValid(value.replace(/[./\-\s]/g, "").toUpperCase(), /^[0-9A-Z]{12}\d{2}$/, isCnpj);
    case "phone":
      return phoneKey(value);
    case "email":
      return whenValid(value.toLowerCase(), /^(?=.{6,77}$)[^\s@]+@[^\s@]+\.[a-z]{2,}$/);
    case "random":
      return whenValid(value.toLowerCase(), /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  }
}

function whenValid(value: string, shape: RegExp, check: (value: string) => boolean = () => true) {
  return shape.test(value) && check(value) ? value : null;
}

function phoneKey(value: string): string | null {
  const digits = value.replace(/[()\-.\s]/g, "");
  const national = digits.startsWith("+55") ? digits.slice(3) : digits;
  // Two digits of area and eight or nine of number.
  return /^[1-9]\d(?:9\d{8}|[2-8]\d{7})$/.test(national) ? `+55${national}` : null;
}

const isRepeated = (value: string) => /^(.)\1*$/.test(value);

function isCpf(value: string): boolean {
  const digit = (length: number) => checkDigit(value.slice(0, length), (at) => length + 1 - at);
  return !isRepeated(value) && value.endsWith(`${digit(9)}${digit(10)}`);
}

function isCnpj(value: string): boolean {
  const digit = (length: number) => checkDigit(value.slice(0, length), (at) => ((length - 1 - at) % 8) + 2);
  return !isRepeated(value) && value.endsWith(`${digit(12)}${digit(13)}`);
}

// Letters count by their distance from "0", as the tax office defines for the CNPJ with letters.
function checkDigit(text: string, weight: (at: number) => number): number {
  const sum = [...text].reduce((all, char, at) => all + (char.charCodeAt(0) - 48) * weight(at), 0);
  const rest = sum % 11;
  return rest < 2 ? 0 : 11 - rest;
}
