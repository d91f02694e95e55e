"use client";

import { Percent } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useMemo, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { dataColumns } from "@/components/ui/data-table-model";
import { DatePicker } from "@/components/ui/date-picker";
import { EmptyState } from "@/components/ui/empty-state";
import { Label } from "@/components/ui/label";
import { useFormat } from "@/components/ui/use-format";
import type { StatementView } from "@/lib/payments/commissions.shared";
import { useStatements } from "../use-payments";
import { RatesSheet } from "./rates-sheet";
import { StatementSheet } from "./statement-sheet";

const column = dataColumns<StatementView>();

/** What everybody earned in a period; a row opens the statement. */
export function CommissionsTab({ today }: { today: string }) {
  const t = useTranslations("payments.commissions");
  const format = useFormat();
  const id = useId();
  const { currency } = useTenant();
  const mayEdit = useMay("staff.write");
  const [from, setFrom] = useState(`${today.slice(0, 7)}-01`);
  const [to, setTo] = useState(today);
  const [open, setOpen] = useState<StatementView | null>(null);
  const [rating, setRating] = useState<StatementView | null>(null);
  const statements = useStatements(from, to);
  const columns = useMemo(() => {
    const money = (name: "salesCents" | "commissionCents" | "tipCents" | "totalCents") =>
      column.accessor(name, {
        header: t(name),
        meta: { align: "right" as const, ...(name === "totalCents" ? { card: "aside" as const } : {}) },
        cell: ({ getValue }) => <span className="tabular-nums">{format.money(getValue(), currency)}</span>,
      });
    return [
      column.accessor((row) => row.staff.name, {
        id: "staff",
        header: t("staff"),
        meta: { card: "title" as const },
        cell: ({ row: { original } }) => (
          <button
            type="button"
            onClick={() => setOpen(original)}
            className="focus-ring rounded-sm text-left font-medium hover:underline"
          >
            {original.staff.name}
          </button>
        ),
      }),
      money("salesCents"),
      money("commissionCents"),
      money("tipCents"),
      money("totalCents"),
    ];
  }, [t, format, currency]);
  return (
    <>
      <DataTable
        caption={t("title")}
        columns={columns}
        rows={statements.data}
        getRowId={(row) => row.staff.id}
        error={statements.error}
        onRetry={() => void statements.refetch()}
        onRowClick={setOpen}
        {...(mayEdit
          ? { rowActions: () => [{ label: t("rates"), icon: <Percent aria-hidden />, onSelect: setRating }] }
          : {})}
        toolbar={
          <div className="grid grid-cols-2 gap-3">
            <div className="grid gap-1">
              <Label htmlFor={`${id}-from`}>{t("from")}</Label>
              <DatePicker id={`${id}-from`} value={from} onChange={setFrom} max={to} today={today} />
            </div>
            <div className="grid gap-1">
              <Label htmlFor={`${id}-to`}>{t("to")}</Label>
              <DatePicker id={`${id}-to`} value={to} onChange={setTo} min={from} today={today} />
            </div>
          </div>
        }
        empty={<EmptyState icon={Percent} title={t("emptyTitle")} description={t("emptyText")} />}
      />
      {open ? (
        <StatementSheet
          statement={open}
          from={from}
          to={to}
          onClose={() => setOpen(null)}
          actions={
            mayEdit ? (
              <Button
                variant="secondary"
                onClick={() => {
                  setRating(open);
                  setOpen(null);
                }}
              >
                <Percent aria-hidden />
                {t("rates")}
              </Button>
            ) : null
          }
        />
      ) : null}
      {rating ? <RatesSheet staff={rating.staff} onClose={() => setRating(null)} /> : null}
    </>
  );
}
