import path from "node:path";
import { Document, Font, Page, renderToBuffer, StyleSheet, Text, View } from "@react-pdf/renderer";
import { formatDuration, formatMoney, formatNumber, formatPercent } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";
import type { ReportTable } from "./report-table";

const fonts = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules/geist/dist/fonts/geist-sans",
);
// The built-in PDF fonts know no ș and ț.
Font.register({
  family: "Geist",
  fonts: [
    { src: path.join(fonts, "Geist-Regular.ttf") },
    { src: path.join(fonts, "Geist-SemiBold.ttf"), fontWeight: 600 },
  ],
});
Font.registerHyphenationCallback((word) => [word]);

const style = StyleSheet.create({
  page: { fontFamily: "Geist", fontSize: 9, color: "#2b2722", padding: 40, paddingBottom: 48 },
  title: { fontSize: 17, fontWeight: 600, marginBottom: 6 },
  line: { color: "#6d655c", marginBottom: 2 },
  table: { marginTop: 16 },
  row: { flexDirection: "row", borderBottomWidth: 0.5, borderBottomColor: "#e3ded7", paddingVertical: 4 },
  head: { color: "#6d655c", fontSize: 8, borderBottomColor: "#2b2722" },
  total: { fontWeight: 600, borderBottomWidth: 0, borderTopWidth: 1, borderTopColor: "#2b2722" },
  key: { flexGrow: 1.6, flexShrink: 1, flexBasis: 0, paddingRight: 6 },
  cell: { flexGrow: 1, flexShrink: 1, flexBasis: 0, textAlign: "right", paddingLeft: 6 },
  bar: { height: 2, marginTop: 2, backgroundColor: "#2f6f60" },
  foot: { position: "absolute", bottom: 24, right: 40, color: "#6d655c", fontSize: 8 },
});

/** The report as a PDF in the reader's language, with a bar for the first column of each row. */
export function reportPdf(table: ReportTable, locale: Locale): Promise<Buffer> {
  const write = (value: number | null, index: number) => {
    if (value === null) return "–";
    const kind = table.columns[index]?.kind;
    if (kind === "money") return formatMoney(value, table.currency, locale);
    if (kind === "share") return formatPercent(value, locale, 1);
    return kind === "minutes" ? formatDuration(Math.round(value), locale) : formatNumber(value, locale);
  };
  const most = Math.max(1e-9, ...table.rows.map((row) => row.values[0] ?? 0));
  return renderToBuffer(
    <Document title={table.title} author={table.lines[0] ?? ""} language={locale}>
      <Page size="A4" orientation={table.columns.length > 6 ? "landscape" : "portrait"} style={style.page}>
        <Text style={style.title}>{table.title}</Text>
        {table.lines.map((line) => (
          <Text key={line} style={style.line}>
            {line}
          </Text>
        ))}
        <View style={style.table}>
          <View style={[style.row, style.head]} fixed>
            <Text style={style.key}>{table.keyHeader}</Text>
            {table.columns.map(({ title }) => (
              <Text key={title} style={style.cell}>
                {title}
              </Text>
            ))}
          </View>
          {table.rows.map((row) => (
            <View key={row.key} style={style.row} wrap={false}>
              <View style={style.key}>
                <Text>{row.label}</Text>
                <View style={[style.bar, { width: `${(100 * (row.values[0] ?? 0)) / most}%` }]} />
              </View>
              {row.values.map((value, index) => (
                <Text key={table.columns[index]?.title} style={style.cell}>
                  {write(value, index)}
                </Text>
              ))}
            </View>
          ))}
          <View style={[style.row, style.total]} wrap={false}>
            <Text style={style.key}>{table.totals.label}</Text>
            {table.totals.values.map((value, index) => (
              <Text key={table.columns[index]?.title} style={style.cell}>
                {write(value, index)}
              </Text>
            ))}
          </View>
        </View>
        <Text
          style={style.foot}
          fixed
          render={({ pageNumber, totalPages }) => `${pageNumber} / ${totalPages}`}
        />
      </Page>
    </Document>,
  );
}
