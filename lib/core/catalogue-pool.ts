import { ColumnTypeEnum, type SqlResultSet } from "@prisma/driver-adapter-utils";
import pg from "pg";

const INTERNAL_CHAR = 18;
const TEXT = 25;

/**
 * A pool for the schema engine, which reads one-byte "char" columns of the catalogue while the driver adapter knows
 * no such type: they pass through the adapter as text, and `restoreTypes` tells the engine what they were.
 * For one query at a time, which is how the engine works.
 */
export class CataloguePool extends pg.Pool {
  #characters = new Set<number>();

  // biome-ignore lint/suspicious/noExplicitAny: one pass-through for all overloads of the parent
  override query(...args: any[]): any {
    const result = Reflect.apply(super.query, this, args);
    return result instanceof Promise ? result.then((answer) => this.#asText(answer)) : result;
  }

  restoreTypes(set: SqlResultSet): SqlResultSet {
    for (const index of this.#characters) set.columnTypes[index] = ColumnTypeEnum.Character;
    return set;
  }

  #asText<R extends { fields?: pg.FieldDef[] }>(answer: R): R {
    this.#characters = new Set();
    for (const [index, field] of (answer.fields ?? []).entries()) {
      if (field.dataTypeID !== INTERNAL_CHAR) continue;
      field.dataTypeID = TEXT;
      this.#characters.add(index);
    }
    return answer;
  }
}
