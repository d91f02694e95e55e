import { z } from "zod";

/** ISO 4217 codes that the product offers; all have two decimals. */
export const currencies = [
  "BRL",
  "EUR",
  "GBP",
  "MDL",
  "RON",
  "USD",
  "CAD",
  "AUD",
  "CHF",
  "PLN",
  "MXN",
  "ARS",
] as const;

/** Minor units (cents), never a float. */
export const centsSchema = z.number().int().min(0).max(100_000_000);
