import { z } from "zod";
import { AppError } from "./errors";

export const defaultPageSize = 25;
export const maxPageSize = 100;

/** Query fields of every list. */
export const pageQuery = {
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
};

export type Page<T> = { data: T[]; nextCursor: string | null };

/** An opaque cursor of the sort key of the last row. */
export function encodeCursor(values: readonly (string | number | null)[]): string {
  return Buffer.from(JSON.stringify(values)).toString("base64url");
}

/** The sort key in a cursor, checked against `schema`. Throws `invalid` for anything that we did not make. */
export function decodeCursor<T extends z.ZodType>(cursor: string, schema: T): z.infer<T> {
  try {
    return schema.parse(JSON.parse(Buffer.from(cursor, "base64url").toString("utf8")));
  } catch (cause) {
    throw new AppError("invalid", "common.invalid_cursor", { cause });
  }
}

/** Cuts `limit + 1` rows to a page; `keyOf` is the sort key of a row. */
export function toPage<T>(
  rows: T[],
  limit: number,
  keyOf: (row: T) => readonly (string | number | null)[],
): Page<T> {
  const data = rows.slice(0, limit);
  const last = data.at(-1);
  return { data, nextCursor: rows.length > limit && last ? encodeCursor(keyOf(last)) : null };
}
