"use client";

import { CalendarPlus, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { DatePicker } from "@/components/ui/date-picker";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/components/ui/use-format";
import { addDays } from "@/lib/booking/shop-time.shared";
import type { Range } from "./hours-model";
import { RangeRows } from "./range-rows";

type Overrides = Record<string, Range[]>;
type Props = { overrides: Overrides; today: string; onChange: (overrides: Overrides) => void };

/** Single dates that differ from the usual week: holidays, special hours. Past ones are kept but not shown. */
export function OverridesEditor({ overrides, today, onChange }: Props) {
  const t = useTranslations("booking.hours");
  const id = useId();
  const [picked, setPicked] = useState(addDays(today, 1));
  const dates = Object.keys(overrides)
    .filter((date) => date >= today)
    .sort();
  return (
    <div className="grid gap-2">
      {dates.map((date) => (
        <OverrideRow
          key={date}
          date={date}
          ranges={overrides[date] ?? []}
          onChange={(ranges) => onChange({ ...overrides, [date]: ranges })}
          onRemove={() => {
            const { [date]: _, ...rest } = overrides;
            onChange(rest);
          }}
        />
      ))}
      <div className="flex flex-wrap items-center gap-2">
        <DatePicker
          id={`${id}-date`}
          aria-label={t("specialDate")}
          className="w-auto min-w-44 max-sm:flex-1"
          value={picked}
          min={today}
          today={today}
          onChange={setPicked}
        />
        <Button
          variant="secondary"
          disabled={picked in overrides}
          onClick={() => onChange({ ...overrides, [picked]: [] })}
        >
          <CalendarPlus aria-hidden />
          {t("addSpecial")}
        </Button>
      </div>
    </div>
  );
}

type RowProps = {
  date: string;
  ranges: readonly Range[];
  onChange: (ranges: Range[]) => void;
  onRemove: () => void;
};

function OverrideRow({ date, ranges, onChange, onRemove }: RowProps) {
  const t = useTranslations("booking.hours");
  const id = useId();
  const format = useFormat();
  const name = format.localDate(date, "long");
  const open = ranges.length > 0;
  return (
    <div className="grid gap-2 rounded-lg border border-border px-3 py-2">
      <div className="flex min-h-control items-center gap-3">
        <span className="min-w-0 flex-1 truncate font-medium text-ui first-letter:uppercase">{name}</span>
        <label htmlFor={id} className="text-hint text-muted-foreground">
          {t(open ? "specialOpen" : "closed")}
        </label>
        <Switch id={id} checked={open} onCheckedChange={(on) => onChange(on ? [["09:00", "18:00"]] : [])} />
        <Button variant="ghost" size="icon-sm" aria-label={t("removeSpecial", { name })} onClick={onRemove}>
          <X />
        </Button>
      </div>
      {open ? <RangeRows name={name} ranges={ranges} onChange={onChange} /> : null}
    </div>
  );
}
