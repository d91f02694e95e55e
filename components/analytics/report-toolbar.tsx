"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { ChoiceSelect } from "@/components/ui/choice-select";
import { DatePicker } from "@/components/ui/date-picker";
import { Switch } from "@/components/ui/switch";
import { groupingsOf } from "@/lib/analytics/report-terms.shared";
import { periodKinds } from "./periods";
import type { ReportChoice } from "./use-report-choice";

type Named = { id: string; name: string };
type Props = {
  chosen: ReportChoice;
  today: string;
  groupBy: string | undefined;
  staff: readonly Named[];
  services: readonly Named[];
};

const all = "all";

/** Which days, whose and what of it. */
export function ReportToolbar({ chosen, today, groupBy, staff, services }: Props) {
  const t = useTranslations("reports");
  const id = useId();
  const { choice, dates, setChoice } = chosen;
  const options = (list: readonly Named[], everybody: string) => [
    { value: all, label: everybody },
    ...list.map((item) => ({ value: item.id, label: item.name })),
  ];
  const groupings = groupingsOf[choice.report];
  return (
    <div className="flex flex-wrap items-end gap-3">
      <ChoiceSelect
        className="w-40"
        label={t("period.label")}
        value={choice.period}
        options={periodKinds.map((kind) => ({ value: kind, label: t(`period.${kind}`) }))}
        onChange={(value) => {
          const period = periodKinds.find((kind) => kind === value) ?? "month";
          void setChoice({ period, ...(period === "custom" ? dates : { from: null, to: null }) });
        }}
      />
      {choice.period === "custom" ? (
        <>
          <div className="w-40">
            <label htmlFor={`${id}-from`} className="mb-1 block text-hint text-muted-foreground">
              {t("period.from")}
            </label>
            <DatePicker
              id={`${id}-from`}
              value={dates.from}
              today={today}
              onChange={(from) => void setChoice({ from, to: [from, dates.to].sort().at(-1) ?? from })}
            />
          </div>
          <div className="w-40">
            <label htmlFor={`${id}-to`} className="mb-1 block text-hint text-muted-foreground">
              {t("period.to")}
            </label>
            <DatePicker
              id={`${id}-to`}
              value={dates.to}
              min={dates.from}
              today={today}
              onChange={(to) => void setChoice({ from: dates.from, to })}
            />
          </div>
        </>
      ) : null}
      {choice.report === "payments" ? null : (
        <ChoiceSelect
          className="w-44"
          label={t("filter.staff")}
          value={choice.staff ?? all}
          options={options(staff, t("filter.allStaff"))}
          onChange={(value) => void setChoice({ staff: value === all ? null : value })}
        />
      )}
      {choice.report === "occupancy" || choice.report === "payments" ? null : (
        <ChoiceSelect
          className="w-44"
          label={t("filter.service")}
          value={choice.service ?? all}
          options={options(services, t("filter.allServices"))}
          onChange={(value) => void setChoice({ service: value === all ? null : value })}
        />
      )}
      {groupings.length > 1 && groupBy ? (
        <ChoiceSelect
          className="w-40"
          label={t("group.label")}
          value={groupBy}
          options={groupings.map((group) => ({
            value: group,
            label: t(group === "week" ? "group.weekOption" : `group.${group}`),
          }))}
          onChange={(value) => void setChoice({ group: groupings.find((group) => group === value) ?? null })}
        />
      ) : null}
      <div className="flex h-control items-center gap-2.5">
        <Switch
          id={`${id}-compare`}
          checked={choice.compare}
          onCheckedChange={(compare) => void setChoice({ compare })}
        />
        <label htmlFor={`${id}-compare`} className="text-ui">
          {t("period.compare")}
        </label>
      </div>
    </div>
  );
}
