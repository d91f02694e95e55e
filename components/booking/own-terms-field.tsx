"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useController, useFormState } from "react-hook-form";
import { useFieldErrorText } from "@/components/forms/use-problem-text";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { MoneyInput } from "@/components/ui/money-input";
import { useFormat } from "@/components/ui/use-format";
import { CheckListField } from "./check-list-field";

/** Somebody who does a service, or a service that somebody does, with the catalogue's time and price. */
export type TermsRow = { id: string; label: string; durationMin: number; priceCents: number };

type Own = { durationMin: number | null; priceCents: number | null };

type Props = {
  /** The field that lists who (or what) takes part. */
  name: "staffIds" | "serviceIds";
  label: string;
  rows: readonly TermsRow[];
};

const keyOf = { staffIds: "staffId", serviceIds: "serviceId" } as const;

/** Who does what, and under the list their own times and prices; those are the form's `variants`. */
export function OwnTermsField({ name, label, rows }: Props) {
  const t = useTranslations("services.own");
  const format = useFormat();
  const { field: ids } = useController({ name });
  const { field } = useController({ name: "variants" });
  const variants: (Own & Record<string, unknown>)[] = field.value ?? [];
  const [isOpen, setOpen] = useState(variants.length > 0);
  const key = keyOf[name];
  const chosen = rows.filter((row) => (ids.value ?? []).includes(row.id));
  const change = (id: string, next: Own) => {
    const others = variants.filter((own) => own[key] !== id);
    const isEmpty = next.durationMin === null && next.priceCents === null;
    field.onChange(isEmpty ? others : [...others, { [key]: id, ...next }]);
  };
  return (
    <div className="grid gap-2">
      <CheckListField
        name={name}
        label={label}
        options={rows.map((row) => ({
          value: row.id,
          label: row.label,
          ...(name === "serviceIds" ? { hint: format.duration(row.durationMin) } : {}),
        }))}
      />
      {isOpen && chosen.length > 0 ? (
        <fieldset className="grid gap-2 rounded-lg border border-border p-3">
          <legend className="sr-only">{t("show")}</legend>
          <p aria-hidden className="font-medium text-ui">
            {t("show")}
          </p>
          <ul className="grid gap-2">
            {chosen.map((row) => {
              const at = variants.findIndex((own) => own[key] === row.id);
              return <TermsLine key={row.id} row={row} at={at} own={variants[at]} onChange={change} />;
            })}
          </ul>
          <p className="text-hint text-muted-foreground">{t("hint")}</p>
        </fieldset>
      ) : chosen.length > 0 ? (
        <Button variant="link" className="justify-self-start" onClick={() => setOpen(true)}>
          {t("show")}
        </Button>
      ) : null}
    </div>
  );
}

type LineProps = {
  row: TermsRow;
  /** Its place among the form's variants; -1 without own terms. */
  at: number;
  own: Own | undefined;
  onChange: (id: string, own: Own) => void;
};

function TermsLine({ row, at, own, onChange }: LineProps) {
  const t = useTranslations("services.own");
  const format = useFormat();
  const { currency } = useTenant();
  const errorText = useFieldErrorText();
  const { errors } = useFormState({ name: "variants" });
  const found = (errors.variants as unknown as Record<number, Record<string, { message?: string }>>)?.[at];
  const error = errorText(found?.durationMin?.message ?? found?.priceCents?.message);
  const { durationMin = null, priceCents = null } = own ?? {};
  return (
    <li className="grid gap-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 flex-1 basis-32 truncate text-ui">{row.label}</span>
        <span className="flex items-center gap-1.5">
          <Input
            type="number"
            inputMode="numeric"
            min={5}
            step={5}
            className="w-20"
            aria-label={t("durationOf", { name: row.label })}
            aria-invalid={found?.durationMin ? true : undefined}
            placeholder={String(row.durationMin)}
            value={durationMin ?? ""}
            onChange={({ target }) =>
              onChange(row.id, { durationMin: target.value ? target.valueAsNumber : null, priceCents })
            }
          />
          <span aria-hidden className="text-hint text-muted-foreground">
            {t("minutes")}
          </span>
        </span>
        <div className="w-28">
          <MoneyInput
            aria-label={t("priceOf", { name: row.label })}
            aria-invalid={found?.priceCents ? true : undefined}
            placeholder={format.money(row.priceCents, currency).replace(/[^\d.,]/g, "")}
            value={priceCents}
            currency={currency}
            onChange={(cents) => onChange(row.id, { durationMin, priceCents: cents })}
          />
        </div>
      </div>
      {error ? (
        <p role="alert" className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
    </li>
  );
}
