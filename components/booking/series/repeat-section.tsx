"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { DatePicker } from "@/components/ui/date-picker";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { addDays } from "@/lib/booking/shop-time.shared";
import { maxSpanDays, maxVisits } from "@/lib/recurrence/occurrences.shared";
import { RepeatDates } from "./repeat-dates";
import { maxInterval, type RepeatChoice, type RepeatDraft, repeatChoices, rhythms } from "./repeat-model";
import type { Repeat } from "./use-repeat";

type Props = { repeat: Repeat; today: string; error: Repeat["problem"] };

/** Whether the visit comes again: how often, until when, and what its dates meet in the calendar. */
export function RepeatSection({ repeat, today, error }: Props) {
  const t = useTranslations("series.repeat");
  const id = useId();
  const { draft, set } = repeat;
  const nameOf = (choice: RepeatChoice) => {
    if (choice === "none" || choice === "custom") return t(choice);
    const { frequency, interval } = rhythms[choice];
    return t(frequency, { interval });
  };
  const isMonthly = repeat.rhythm?.frequency === "monthly";
  return (
    <div className="grid gap-3">
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-choice`}>{t("label")}</Label>
        <Select value={draft.choice} onValueChange={(choice) => set({ choice: choice as RepeatChoice })}>
          <SelectTrigger id={`${id}-choice`}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            {repeatChoices.map((choice) => (
              <SelectItem key={choice} value={choice}>
                {nameOf(choice)}
              </SelectItem>
            ))}
          </SelectContent>
        </Select>
        {isMonthly ? <p className="text-hint text-muted-foreground">{t("monthlyHint")}</p> : null}
      </div>
      {repeat.isAsked ? (
        <>
          {draft.choice === "custom" ? <CustomRhythm id={id} draft={draft} set={set} /> : null}
          <Ending id={id} draft={draft} set={set} fromDate={repeat.fromDate ?? today} today={today} />
          {repeat.hasRule ? (
            <RepeatDates repeat={repeat} error={error} />
          ) : (
            <p role={error ? "alert" : undefined} className="rounded-lg bg-muted px-3 py-3 text-ui">
              {t("needsTime")} {t("limits", { max: maxVisits })}
            </p>
          )}
        </>
      ) : null}
    </div>
  );
}

type PartProps = { id: string; draft: RepeatDraft; set: Repeat["set"] };

function CustomRhythm({ id, draft, set }: PartProps) {
  const t = useTranslations("series.repeat");
  return (
    <div className="grid grid-cols-[1fr_2fr] items-end gap-3">
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-interval`}>{t("every")}</Label>
        <CountInput
          id={`${id}-interval`}
          value={draft.interval}
          max={maxInterval}
          onChange={(interval) => set({ interval })}
        />
      </div>
      <Select
        value={draft.unit}
        onValueChange={(unit) => set({ unit: unit === "monthly" ? "monthly" : "weekly" })}
      >
        <SelectTrigger aria-label={t("unit")}>
          <SelectValue />
        </SelectTrigger>
        <SelectContent>
          <SelectItem value="weekly">{t("weeks")}</SelectItem>
          <SelectItem value="monthly">{t("months")}</SelectItem>
        </SelectContent>
      </Select>
    </div>
  );
}

function Ending({ id, draft, set, fromDate, today }: PartProps & { fromDate: string; today: string }) {
  const t = useTranslations("series.repeat");
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[3fr_2fr]">
      <div className="grid gap-1.5">
        <Label htmlFor={`${id}-ends`}>{t("ends")}</Label>
        <Select
          value={draft.ends}
          onValueChange={(ends) => set({ ends: ends === "date" ? "date" : "visits" })}
        >
          <SelectTrigger id={`${id}-ends`}>
            <SelectValue />
          </SelectTrigger>
          <SelectContent>
            <SelectItem value="visits">{t("afterVisits")}</SelectItem>
            <SelectItem value="date">{t("onDate")}</SelectItem>
          </SelectContent>
        </Select>
      </div>
      {draft.ends === "visits" ? (
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-visits`}>{t("visits")}</Label>
          <CountInput
            id={`${id}-visits`}
            value={draft.visits}
            min={2}
            max={maxVisits}
            onChange={(visits) => set({ visits })}
          />
        </div>
      ) : (
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-until`}>{t("until")}</Label>
          <DatePicker
            id={`${id}-until`}
            value={draft.until}
            onChange={(until) => set({ until })}
            min={addDays(fromDate, 1)}
            max={addDays(fromDate, maxSpanDays)}
            today={today}
          />
        </div>
      )}
    </div>
  );
}

type CountProps = {
  id: string;
  value: number | null;
  min?: number;
  max: number;
  onChange: (value: number | null) => void;
};

/** A small whole number; null while the field is empty. */
export function CountInput({ id, value, min = 1, max, onChange }: CountProps) {
  const isWrong = value === null || value < min || value > max;
  return (
    <Input
      id={id}
      type="number"
      inputMode="numeric"
      min={min}
      max={max}
      value={value ?? ""}
      aria-invalid={isWrong ? true : undefined}
      onChange={(event) =>
        onChange(event.target.value === "" ? null : Math.trunc(Number(event.target.value)))
      }
    />
  );
}
