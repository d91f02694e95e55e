"use client";

import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { ImportRow } from "@/lib/contacts/import-schema.shared";

/** Rows of the file as they were understood, with what becomes of them and why. */
export function ImportRows({
  title,
  rows,
  why = false,
}: {
  title: string;
  rows: readonly ImportRow[];
  why?: boolean;
}) {
  const t = useTranslations("clients.import");
  return (
    <section className="grid gap-2">
      <h2 className="font-semibold text-ui">{title}</h2>
      <div className="max-h-96 overflow-y-auto rounded-lg border border-border bg-surface">
        <Table>
          <caption className="sr-only">{title}</caption>
          <TableHeader>
            <tr>
              <TableHead>{t("rowNumber")}</TableHead>
              <TableHead>{t("field.name")}</TableHead>
              <TableHead>{t("field.phone")}</TableHead>
              <TableHead>{t("field.email")}</TableHead>
              <TableHead>{t("outcome")}</TableHead>
              {why ? <TableHead>{t("why")}</TableHead> : null}
            </tr>
          </TableHeader>
          <TableBody>
            {rows.map((row) => (
              <TableRow key={row.row}>
                <TableCell className="h-9 text-muted-foreground tabular-nums">{row.row}</TableCell>
                <TableCell className="h-9">{row.name ?? "–"}</TableCell>
                <TableCell className="h-9 whitespace-nowrap">{row.phone ?? "–"}</TableCell>
                <TableCell className="h-9">{row.email ?? "–"}</TableCell>
                <TableCell className="h-9">
                  <Badge>{t(`outcomes.${row.outcome}`)}</Badge>
                </TableCell>
                {why ? (
                  <TableCell className="h-9">
                    {row.problems
                      .map(({ code, value }) => t(`problem.${code as "required"}`, { value }))
                      .join("; ")}
                  </TableCell>
                ) : null}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
    </section>
  );
}
