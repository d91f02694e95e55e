"use client";

import { CalendarDays } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "./cn";
import { controlClass } from "./control";
import type { ControlAria } from "./control-aria";
import { fromCalendarDate, toCalendarDate } from "./local-date";
import { Popover, PopoverContent, PopoverTrigger } from "./popover";
import { Skeleton } from "./skeleton";
import { useFormat } from "./use-format";

// The month weighs more than all the rest of a form.
const Calendar = dynamic(() => import("./calendar").then((module) => module.Calendar), {
  loading: () => <Skeleton className="h-72 w-64" />,
});

type Props = ControlAria & {
  /** A calendar day, "2026-11-20". */
  value: string | null;
  onChange: (date: string) => void;
  min?: string;
  max?: string;
  /** Days that cannot be chosen. */
  isUnavailable?: (date: string) => boolean;
  /** Today where the shop is, not where the browser is. */
  today?: string;
  disabled?: boolean;
  placeholder?: string;
  className?: string;
};

/** A day, picked from a month. */
export function DatePicker({
  value,
  onChange,
  min,
  max,
  isUnavailable,
  today,
  disabled,
  placeholder,
  className,
  ...aria
}: Props) {
  const t = useTranslations("common.calendar");
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const selected = toCalendarDate(value);
  const todayDate = toCalendarDate(today);
  return (
    <Popover open={open} onOpenChange={setOpen}>
      <PopoverTrigger
        type="button"
        disabled={disabled}
        className={cn(controlClass, !value && "text-subtle", className)}
        {...aria}
      >
        <CalendarDays aria-hidden className="size-4 shrink-0 text-subtle" />
        <span className="truncate">{value ? format.localDate(value) : (placeholder ?? t("pickDate"))}</span>
      </PopoverTrigger>
      <PopoverContent className="w-auto">
        <Calendar
          mode="single"
          required
          autoFocus
          selected={selected}
          {...(todayDate ? { today: todayDate } : {})}
          {...((selected ?? todayDate) ? { defaultMonth: selected ?? todayDate } : {})}
          disabled={(date: Date) => {
            const day = fromCalendarDate(date);
            return (
              (min !== undefined && day < min) || (max !== undefined && day > max) || !!isUnavailable?.(day)
            );
          }}
          onSelect={(date: Date) => {
            onChange(fromCalendarDate(date));
            setOpen(false);
          }}
        />
      </PopoverContent>
    </Popover>
  );
}
