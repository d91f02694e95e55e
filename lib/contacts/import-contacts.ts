import { recordAudit } from "@/lib/audit/record-audit";
import { parseCsv } from "@/lib/core/csv";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { AppError, invalidField } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { guessMapping } from "./import/columns";
import { findKnown, type KnownPeople, lockPeople, savePeople } from "./import/known-people";
import { type Person, type ReadRow, readRow } from "./import/read-row";
import {
  type ImportContacts,
  type ImportMapping,
  type ImportOutcome,
  type ImportResult,
  type ImportRow,
  maxImportRows,
} from "./import-schema.shared";

const previewed = 10;
const reported = 1000;

/**
 * Adds the people of a CSV file, or with `dryRun` says row by row what would happen. Nothing is imported by halves:
 * one transaction, and a row with an error refuses the whole file (`contacts.import_invalid`) unless `skipInvalid`.
 */
export async function importContacts(ctx: Ctx, input: ImportContacts): Promise<ImportResult> {
  allow(ctx, "contacts.manage");
  const { separator, rows } = parseCsv(input.csv);
  const [columns = [], ...lines] = rows.map((row) => row.map((cell) => cell.trim()));
  if (lines.length === 0) throw new AppError("invalid", "contacts.import_empty");
  if (lines.length > maxImportRows) throw new AppError("invalid", "contacts.import_too_many");
  const mapping = input.mapping ?? guessMapping(columns);
  assertMapping(mapping, columns.length);
  const read = lines.map((cells) => readRow(cells, mapping, ctx.tenant.country));
  return inTransaction(ctx, async (ctx) => {
    if (!input.dryRun)
      await lockPeople(
        ctx,
        read.map(({ person }) => person),
      );
    const known = await findKnown(
      ctx,
      read.map(({ person }) => person),
    );
    const planned = plan(read, known, input.onDuplicate);
    const result = summary(planned, { separator, columns, mapping });
    if (input.dryRun) return result;
    if (result.error > 0 && !input.skipInvalid)
      throw new AppError("invalid", "contacts.import_invalid", {
        extra: { report: result.report.slice(0, 100) },
      });
    await savePeople(ctx, planned);
    const { total, create, update, skip, error } = result;
    await recordAudit(ctx, {
      action: "contacts.imported",
      targetType: "contact",
      after: { total, create, update, skip, error },
    });
    return { ...result, applied: true };
  });
}

export type PlannedRow = {
  row: number;
  person: Person;
  outcome: ImportOutcome;
  knownId: string | null;
} & Pick<ReadRow, "problems">;

/** Decides each row's fate; a second row with the same phone or e-mail is left out. */
function plan(read: readonly ReadRow[], known: KnownPeople, onDuplicate: "skip" | "update"): PlannedRow[] {
  const seen = new Map<string, number>();
  return read.map(({ person, problems }, index) => {
    const row = index + 2;
    const done = (outcome: ImportOutcome, field = "", code = "", value = ""): PlannedRow => ({
      row,
      person,
      outcome,
      knownId: byPhone ?? byEmail ?? null,
      problems: code ? [{ field, code, value }] : problems,
    });
    const byPhone = person.phone ? known.byPhone.get(person.phone) : undefined;
    const byEmail = person.email ? known.byEmail.get(person.email) : undefined;
    if (problems.length > 0) return done("error");
    const keys = [person.phone, person.email].filter((key): key is string => key !== null);
    const before = keys.map((key) => seen.get(key)).find((earlier) => earlier !== undefined);
    for (const key of keys) if (!seen.has(key)) seen.set(key, row);
    if (before !== undefined) return done("skip", "row", "same_as_row", String(before));
    if (byPhone && byEmail && byPhone !== byEmail)
      return done("error", "email", "two_people", person.email ?? "");
    if (!byPhone && !byEmail) return done("create");
    const field = byPhone ? "phone" : "email";
    if (onDuplicate === "update") return done("update");
    return done("skip", field, "already_known", person[field] ?? "");
  });
}

function summary(
  rows: readonly PlannedRow[],
  file: { separator: string; columns: string[]; mapping: ImportMapping },
): ImportResult {
  const count = (outcome: ImportOutcome) => rows.filter((row) => row.outcome === outcome).length;
  const toView = ({ row, outcome, person, problems }: PlannedRow): ImportRow => ({
    row,
    outcome,
    name: person.name,
    phone: person.phone,
    email: person.email,
    problems,
  });
  return {
    applied: false,
    ...file,
    total: rows.length,
    create: count("create"),
    update: count("update"),
    skip: count("skip"),
    error: count("error"),
    preview: rows.slice(0, previewed).map(toView),
    report: rows
      .filter(({ outcome }) => outcome === "error" || outcome === "skip")
      .slice(0, reported)
      .map(toView),
  };
}

function assertMapping(mapping: ImportMapping, width: number): void {
  const used = Object.values(mapping).filter((column): column is number => typeof column === "number");
  if (used.some((column) => column >= width)) throw invalidField("mapping", "invalid_value");
  const isFindable = [mapping.name, mapping.phone, mapping.email].some(
    (column) => typeof column === "number",
  );
  if (!isFindable) throw new AppError("invalid", "contacts.import_no_columns", { extra: { width } });
}
