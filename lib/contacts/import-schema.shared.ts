import { z } from "zod";

export const importFields = ["name", "lastName", "phone", "email", "birthday", "tags", "notes"] as const;
export type ImportField = (typeof importFields)[number];

/** The most characters of a file, and the most people in it. */
export const maxImportChars = 2_000_000;
export const maxImportRows = 20_000;

const column = z.number().int().min(0).max(199).nullable();
/** The column of each field, counted from 0; null leaves the field out. */
export const importMappingSchema = z.strictObject({
  name: column.optional(),
  lastName: column.optional(),
  phone: column.optional(),
  email: column.optional(),
  birthday: column.optional(),
  tags: column.optional(),
  notes: column.optional(),
});
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const importContactsSchema = z.strictObject({
  /** The text of the file, its first line the names of the columns. */
  csv: z.string().min(1).max(maxImportChars),
  /** Missing: found out from the names of the columns. */
  mapping: importMappingSchema.optional(),
  /** Shows what would happen and changes nothing. */
  dryRun: z.boolean().default(true),
  /** What happens to people whom the shop knows already, by phone or e-mail. */
  onDuplicate: z.enum(["skip", "update"]).default("skip"),
  /** Imports the good rows although others have errors; otherwise one bad row refuses the file. */
  skipInvalid: z.boolean().default(false),
});
export type ImportContacts = z.infer<typeof importContactsSchema>;

export const importOutcomes = ["create", "update", "skip", "error"] as const;
export type ImportOutcome = (typeof importOutcomes)[number];

/** One row as it was understood. `row` counts as spreadsheets do: the headings are row 1. */
export const importRowSchema = z.object({
  row: z.number().int(),
  outcome: z.enum(importOutcomes),
  name: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  /** Why it is skipped or refused: a code with a text in the messages. */
  problems: z.array(z.object({ field: z.string(), code: z.string(), value: z.string() })),
});
export type ImportRow = z.infer<typeof importRowSchema>;

export const importResultSchema = z.object({
  applied: z.boolean(),
  separator: z.string(),
  columns: z.array(z.string()),
  mapping: importMappingSchema,
  total: z.number().int(),
  create: z.number().int(),
  update: z.number().int(),
  skip: z.number().int(),
  error: z.number().int(),
  /** The first rows, for the eye. */
  preview: z.array(importRowSchema),
  /** Every row that is refused or skipped, up to 1000. */
  report: z.array(importRowSchema),
});
export type ImportResult = z.infer<typeof importResultSchema>;
