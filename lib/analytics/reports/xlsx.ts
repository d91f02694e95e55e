import { strToU8, zipSync } from "fflate";
import { currencyDigits } from "@/lib/i18n/format.shared";
import type { ReportTable } from "./report-table";

/** Places in `cellXfs` below. */
const styles = { plain: 0, title: 1, head: 2, count: 3, money: 4, share: 5, minutes: 6, total: 7 } as const;
const totalStyles = { count: 8, money: 9, share: 10, minutes: 11 } as const;

/** The report as an Excel workbook of one sheet; numbers are numbers, text is never a formula. */
export function reportXlsx(table: ReportTable): Uint8Array {
  const sheet = sheetXml(table);
  const files = {
    "[Content_Types].xml": contentTypes,
    "_rels/.rels": rootRels,
    "xl/workbook.xml": workbook(table.title),
    "xl/_rels/workbook.xml.rels": workbookRels,
    "xl/styles.xml": stylesXml,
    "xl/worksheets/sheet1.xml": sheet,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(head + xml)])));
}

function sheetXml(table: ReportTable): string {
  const unit = 10 ** currencyDigits(table.currency);
  const numbers = (values: readonly (number | null)[], style: Record<string, number>) =>
    values.map((value, index) => {
      const kind = table.columns[index]?.kind ?? "count";
      return number(kind === "money" && value !== null ? value / unit : value, style[kind] ?? 0);
    });
  const headings = [table.keyHeader, ...table.columns.map((column) => heading(column, table.currency))];
  const rows = [
    [text(table.title, styles.title)],
    ...table.lines.map((line) => [text(line, styles.plain)]),
    [],
    headings.map((title) => text(title, styles.head)),
    ...table.rows.map((row) => [text(row.label, styles.plain), ...numbers(row.values, styles)]),
    [text(table.totals.label, styles.total), ...numbers(table.totals.values, totalStyles)],
  ];
  const frozen = table.lines.length + 3;
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="${frozen}" ` +
    `topLeftCell="B${frozen + 1}" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` +
    `<cols><col min="1" max="1" width="26" customWidth="1"/><col min="2" max="${headings.length}" width="19" customWidth="1"/></cols>` +
    `<sheetData>${rows.map((cells, index) => row(cells, index + 1)).join("")}</sheetData></worksheet>`
  );
}

type Cell = (reference: string) => string;

function heading({ title, kind }: ReportTable["columns"][number], currency: string): string {
  return kind === "money" ? `${title} (${currency})` : title;
}

function row(cells: readonly Cell[], index: number): string {
  return `<row r="${index}">${cells.map((cell, column) => cell(`${letters(column)}${index}`)).join("")}</row>`;
}

function text(value: string, style: number): Cell {
  return (at) =>
    `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

function number(value: number | null, style: number): Cell {
  return (at) =>
    value === null ? `<c r="${at}" s="${style}"/>` : `<c r="${at}" s="${style}"><v>${value}</v></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escapeXml(value: string): string {
  const marks: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
  // XML 1.0 has no place for control characters.
  return value.replace(/(?![\t\n\r])\p{Cc}/gu, "").replace(/[&<>"]/g, (mark) => marks[mark] ?? "");
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packages = "http://schemas.openxmlformats.org/package/2006";
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const contentTypes = `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${sheetType}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${sheetType}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${sheetType}.styles+xml"/></Types>`;
const rootRels = `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;
const workbookRels = `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${office}/styles" Target="styles.xml"/></Relationships>`;

function workbook(title: string): string {
  // Excel refuses these characters and more than 31 of any in a sheet's name.
  const name = escapeXml(title.replace(/[[\]:*?/\\]/g, " ").slice(0, 31));
  return `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

const cellStyle = (format: number, font: number, border = 0) =>
  `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1"/>`;
const stylesXml = `<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0%"/></numFmts><fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="14"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border/><border><left/><right/><top style="thin"/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="12">${[
  cellStyle(0, 0),
  cellStyle(0, 1),
  cellStyle(0, 2),
  cellStyle(3, 0),
  cellStyle(4, 0),
  cellStyle(164, 0),
  cellStyle(3, 0),
  cellStyle(0, 2, 1),
  cellStyle(3, 2, 1),
  cellStyle(4, 2, 1),
  cellStyle(164, 2, 1),
  cellStyle(3, 2, 1),
].join("")}</cellXfs></styleSheet>`;
