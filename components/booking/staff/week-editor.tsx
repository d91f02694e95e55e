"use client";

import { Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Switch } from "@/components/ui/switch";
import { useFormat } from "@/components/ui/use-format";
import { overlappingDays } from "@/lib/booking/hours-schema.shared";
import {
  copyDay,
  problemOf,
  rangesOf,
  setOpen,
  type Week,
  type WeekdayName,
  weekdayNamesInOrder,
} from "./hours-model";
import { RangeRows } from "./range-rows";

type Props = { week: Week; onChange: (week: Week) => void };

/** The hours of a usual week: seven lines, each on or off, from–to. */
export function WeekEditor({ week, onChange }: Props) {
  const format = useFormat();
  const names = format.weekdays("long");
  return (
    <div className="divide-y divide-border rounded-lg border border-border">
      {weekdayNamesInOrder.map((day, index) => (
        <DayRow key={day} day={day} name={names[index] ?? day} week={week} onChange={onChange} />
      ))}
    </div>
  );
}

function DayRow({ day, name, week, onChange }: Props & { day: WeekdayName; name: string }) {
  const t = useTranslations("booking.hours");
  const id = useId();
  const ranges = rangesOf(week, day);
  const open = ranges.length > 0;
  // The night before runs into this morning.
  const meetsNight = problemOf(ranges) === null && overlappingDays(week).includes(day);
  return (
    <div className="flex flex-wrap items-start gap-x-3 gap-y-2 px-3 py-2">
      <div className="flex h-control w-full items-center gap-3 sm:w-36">
        <Switch id={id} checked={open} onCheckedChange={(on) => onChange(setOpen(week, day, on))} />
        <label htmlFor={id} className="font-medium text-ui first-letter:uppercase">
          {name}
        </label>
      </div>
      {open ? (
        <>
          <div className="grid min-w-0 flex-1 gap-1">
            <RangeRows name={name} ranges={ranges} onChange={(next) => onChange({ ...week, [day]: next })} />
            {meetsNight ? (
              <p role="alert" className="text-danger-text text-hint">
                {t("overlapNight")}
              </p>
            ) : null}
          </div>
          <CopyMenu day={day} name={name} week={week} onChange={onChange} />
        </>
      ) : (
        <p className="flex h-control items-center text-muted-foreground text-ui max-sm:hidden">
          {t("closed")}
        </p>
      )}
    </div>
  );
}

function CopyMenu({ day, name, week, onChange }: Props & { day: WeekdayName; name: string }) {
  const t = useTranslations("booking.hours");
  const others = weekdayNamesInOrder.filter((other) => other !== day);
  const choices = [
    { label: t("copyOpen"), days: others.filter((other) => rangesOf(week, other).length > 0) },
    { label: t("copyWeekdays"), days: others.filter((other) => other !== "sat" && other !== "sun") },
    { label: t("copyAll"), days: others },
  ];
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="icon-sm" className="mt-1" aria-label={t("copyOf", { name })}>
          <Copy />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent>
        <DropdownMenuLabel>{t("copy")}</DropdownMenuLabel>
        {choices.map((choice) => (
          <DropdownMenuItem
            key={choice.label}
            disabled={choice.days.length === 0}
            onSelect={() => onChange(copyDay(week, day, choice.days))}
          >
            {choice.label}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
