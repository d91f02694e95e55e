import { z } from "zod";

// Control, zero-width and direction characters break logs, CSV and terminals; no form needs them (the joiner makes emoji).
const control = /(?![\n\r\t\u200d])[\p{Cc}\p{Cf}]/gu;

/** Text without control, zero-width and direction-override characters, trimmed and in NFC. */
export function cleanText(value: string): string {
  return value.normalize("NFC").replace(control, "").trim();
}

/** One line of text between `min` and `max` characters, cleaned. */
export function lineSchema(max: number, min = 1) {
  return z
    .string()
    .max(max * 4)
    .transform((value) => cleanText(value).replace(/\s+/g, " "))
    .pipe(z.string().min(min).max(max));
}

/** Several lines of text up to `max` characters, cleaned. */
export function textSchema(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .transform(cleanText)
    .pipe(z.string().min(min).max(max));
}

/** An optional line: missing stays missing, empty and null become null. */
export function optionalLine(max: number) {
  return z
    .union([
      z.null(),
      z.literal("").transform(() => null),
      lineSchema(max, 0).transform((value) => value || null),
    ])
    .optional();
}

/** Optional text: missing stays missing, empty and null become null. */
export function optionalText(max: number) {
  return z.union([z.null(), textSchema(max).transform((value) => value || null)]).optional();
}

/** Lower case without accents, for searching and comparing. */
export function foldText(value: string): string {
  return value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
