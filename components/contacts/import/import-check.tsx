"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChoiceSelect } from "@/components/ui/choice-select";
import { StatTile } from "@/components/ui/stat-tile";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/components/ui/use-format";
import type { ImportField, ImportResult } from "@/lib/contacts/import-schema.shared";
import { ImportRows } from "./import-rows";
import type { ImportOptions } from "./use-import";

const fields: ImportField[] = ["name", "lastName", "phone", "email", "birthday", "tags", "notes"];
const outcomes = ["create", "update", "skip", "error"] as const;
const none = "none";

type Props = {
  result: ImportResult;
  options: ImportOptions;
  onChange: (options: Partial<ImportOptions>) => void;
};

/** What an import would do, and what can be said about it before it does. */
export function ImportCheck({ result, options, onChange }: Props) {
  const t = useTranslations("clients.import");
  const format = useFormat();
  const id = useId();
  const columns = result.columns.map((name, index) => ({
    value: String(index),
    label: name || String(index + 1),
  }));
  return (
    <div className="grid gap-6">
      <div className="grid grid-cols-2 gap-3 sm:grid-cols-4" aria-live="polite">
        {outcomes.map((outcome) => (
          <StatTile key={outcome} label={t(`counts.${outcome}`)} value={format.number(result[outcome])} />
        ))}
      </div>
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-semibold text-ui">{t("columns")}</legend>
        <div className="grid gap-3 sm:grid-cols-3 lg:grid-cols-4">
          {fields.map((field) => (
            <ChoiceSelect
              key={field}
              label={t(`field.${field}`)}
              value={String(result.mapping[field] ?? none)}
              options={[{ value: none, label: t("none") }, ...columns]}
              onChange={(value) =>
                onChange({
                  mapping: { ...result.mapping, [field]: value === none ? null : Number(value) },
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-5">
        <ChoiceSelect
          className="w-72"
          label={t("known")}
          value={options.onDuplicate}
          options={(["skip", "update"] as const).map((value) => ({ value, label: t(value) }))}
          onChange={(value) => onChange({ onDuplicate: value === "update" ? "update" : "skip" })}
        />
        <div className="flex h-control items-center gap-2.5">
          <Switch
            id={`${id}-invalid`}
            checked={options.skipInvalid}
            onCheckedChange={(skipInvalid) => onChange({ skipInvalid })}
          />
          <label htmlFor={`${id}-invalid`} className="text-ui">
            {t("invalid")}
          </label>
        </div>
      </div>
      <ImportRows title={t("preview")} rows={result.preview} />
      {result.report.length > 0 ? <ImportRows title={t("report")} rows={result.report} why /> : null}
    </div>
  );
}
