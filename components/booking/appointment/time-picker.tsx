"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { ErrorState } from "@/components/ui/error-state";
import { Label } from "@/components/ui/label";
import { Skeleton } from "@/components/ui/skeleton";
import { Switch } from "@/components/ui/switch";
import { TimeSelect } from "@/components/ui/time-select";
import { useFormat } from "@/components/ui/use-format";
import { type ShopClock, toMinutes, toTime } from "@/lib/booking/shop-time.shared";
import type { Alternative } from "../alternatives";

type Props = {
  clock: ShopClock;
  date: string;
  /** Undefined while on the way; null when there are no services to ask for yet. */
  slots: readonly Alternative[] | undefined | null;
  failure: unknown;
  onRetry: () => void;
  value: string | null;
  onChange: (startsAt: string) => void;
  outside: boolean;
  onOutside: (outside: boolean) => void;
  error: string | undefined;
};

const parts = ["morning", "afternoon", "evening"] as const;
const partOf = (minutes: number) => (minutes < 720 ? "morning" : minutes < 1080 ? "afternoon" : "evening");

/** The free times of a day; or any time at all, for the desk that knows better. */
export function TimePicker(props: Props) {
  const { clock, date, slots, value, outside, error } = props;
  const t = useTranslations("booking.form");
  const id = useId();
  return (
    <fieldset className="grid gap-2" aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="mb-2 font-medium text-ui">{t("time")}</legend>
      {outside ? (
        <div className="grid gap-1.5">
          <Label htmlFor={`${id}-any`} className="sr-only">
            {t("anyTime")}
          </Label>
          <TimeSelect
            id={`${id}-any`}
            stepMin={5}
            max="23:55"
            value={value ? toTime(clock.minutesOf(value, date)) : null}
            onChange={(time) => props.onChange(clock.instantOf(date, toMinutes(time)))}
          />
          <p className="text-hint text-muted-foreground">{t("outsideHint")}</p>
        </div>
      ) : slots === null ? (
        <p className="text-muted-foreground text-ui">{t("servicesFirst")}</p>
      ) : props.failure && !slots ? (
        <ErrorState error={props.failure} onRetry={props.onRetry} className="py-4" />
      ) : slots === undefined ? (
        <div className="grid grid-cols-4 gap-2" aria-busy="true">
          {["a", "b", "c", "d", "e", "f", "g", "h"].map((key) => (
            <Skeleton key={key} className="h-9" />
          ))}
        </div>
      ) : slots.length === 0 ? (
        <p className="rounded-lg bg-muted px-3 py-3 text-ui">{t("full")}</p>
      ) : (
        parts.map((part) => (
          <Part
            key={part}
            title={t(part)}
            name={id}
            slots={slots.filter((slot) => partOf(clock.minutesOf(slot.startsAt, date)) === part)}
            value={value}
            onChange={props.onChange}
          />
        ))
      )}
      {error ? (
        <p id={`${id}-error`} className="text-danger-text text-hint">
          {error}
        </p>
      ) : null}
      <div className="flex items-center justify-between gap-3 pt-1">
        <Label htmlFor={`${id}-outside`} className="font-normal">
          {t("outside")}
        </Label>
        <Switch id={`${id}-outside`} checked={outside} onCheckedChange={props.onOutside} />
      </div>
    </fieldset>
  );
}

type PartProps = {
  title: string;
  name: string;
  slots: readonly Alternative[];
  value: string | null;
  onChange: (startsAt: string) => void;
};

function Part({ title, name, slots, value, onChange }: PartProps) {
  const format = useFormat();
  const { timeZone } = useTenant();
  if (slots.length === 0) return null;
  return (
    <div className="grid gap-1.5">
      <p className="text-hint text-muted-foreground">{title}</p>
      <div className="grid grid-cols-4 gap-2">
        {slots.map(({ startsAt }) => (
          <label key={startsAt} className="relative">
            <input
              type="radio"
              name={name}
              className="peer absolute inset-0 size-full cursor-pointer opacity-0"
              checked={value !== null && Date.parse(value) === Date.parse(startsAt)}
              onChange={() => onChange(startsAt)}
            />
            <span className="grid h-control place-items-center rounded-lg border border-border-strong text-ui transition-colors peer-checked:border-primary peer-checked:bg-primary peer-checked:font-medium peer-checked:text-primary-foreground peer-hover:border-primary peer-focus-visible:outline-2 peer-focus-visible:outline-ring peer-focus-visible:outline-offset-2">
              {format.time(startsAt, timeZone)}
            </span>
          </label>
        ))}
      </div>
    </div>
  );
}
