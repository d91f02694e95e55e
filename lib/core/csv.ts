/** Writing and reading CSV, for people whose spreadsheet opens it. */

export type CsvCell = string | number | null;

/** How a language's spreadsheets read CSV: a comma for decimals needs another separator. */
export type CsvStyle = { separator: "," | ";"; decimal: "." | "," };

/** The style of a locale: where "1,5" is a number the separator is a semicolon. */
export function csvStyle(locale: string): CsvStyle {
  const decimal = new Intl.NumberFormat(locale).format(1.5).includes(",") ? "," : ".";
  return { decimal, separator: decimal === "," ? ";" : "," };
}

/**
 * Rows as CSV with a byte order mark (spreadsheets guess the encoding wrong without one) and CRLF. Text that a
 * spreadsheet would run as a formula gets an apostrophe in front; numbers stay numbers.
 */
export function toCsv(rows: readonly (readonly CsvCell[])[], style: CsvStyle): string {
  const line = (row: readonly CsvCell[]) => row.map((cell) => writeCell(cell, style)).join(style.separator);
  return `\uFEFF${rows.map((row) => `${line(row)}\r\n`).join("")}`;
}

/** Text that no spreadsheet takes for a formula. */
export function neutralise(text: string): string {
  return /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(text) ? `'${text}` : text;
}

function writeCell(cell: CsvCell, { separator, decimal }: CsvStyle): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell).replace(".", decimal);
  const text = neutralise(cell);
  return text.includes(separator) || /["\r\n;,\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export type ParsedCsv = { separator: string; rows: string[][] };

/** The rows of a CSV text, quotes and line breaks inside them understood; blank lines are left out. */
export function parseCsv(text: string): ParsedCsv {
  const source = text.replace(/^\uFEFF/, "");
  const separator = guessSeparator(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = "";
  let quoted = false;
  const endRow = () => {
    row.push(cell);
    if (row.some((value) => value.trim() !== "")) rows.push(row);
    row = [];
    cell = "";
  };
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? "";
    if (quoted) {
      if (char !== '"') cell += char;
      else if (source[at + 1] === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && cell.trim() === "") {
      quoted = true;
      cell = "";
    } else if (char === separator) {
      row.push(cell);
      cell = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && source[at + 1] === "\n") at++;
      endRow();
    } else cell += char;
  }
  if (cell !== "" || row.length > 0) endRow();
  return { separator, rows };
}

/** The separator that occurs most in the first line, outside quotes. */
function guessSeparator(source: string): string {
  const first =
    source
      .slice(0, 5000)
      .replace(/"[^"]*"/g, "")
      .split(/[\r\n]/, 1)[0] ?? "";
  const count = (separator: string) => first.split(separator).length;
  return [",", ";", "\t", "|"].reduce((best, next) => (count(next) > count(best) ? next : best));
}
