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
    .overwrite((value) => cleanText(value).replace(/\s+/g, " "))
    .min(min)
    .max(max);
}

/** Several lines of text up to `max` characters, cleaned. */
export function textSchema(max: number, min = 0) {
  return z
    .string()
    .max(max * 4)
    .overwrite(cleanText)
    .min(min)
    .max(max);
}

/** An optional line: missing stays missing, empty and null become null. */
export function optionalLine(max: number) {
  return orNull(lineSchema(max)).optional();
}

/** Optional text: missing stays missing, empty and null become null. */
export function optionalText(max: number) {
  return orNull(textSchema(max, 1)).optional();
}

/** The schema or null; an empty field of a form is null. */
export function orNull<T extends z.ZodType>(schema: T) {
  return z.preprocess<unknown, z.ZodNullable<T>, string | null>(
    (value) => (typeof value === "string" && cleanText(value) === "" ? null : value),
    schema.nullable(),
  );
}

/** Lower case without accents, for searching and comparing. */
export function foldText(value: string): string {
  return value.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
}
