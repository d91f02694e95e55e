"use client";

import { ChevronDown } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { fromCalendarDate, toCalendarDate } from "@/components/ui/local-date";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { Skeleton } from "@/components/ui/skeleton";

// The month is the heaviest part of the toolbar and most days nobody opens it.
const Calendar = dynamic(() => import("@/components/ui/calendar").then((module) => module.Calendar), {
  loading: () => <Skeleton className="h-72 w-64" />,
});

type Props = { date: string; today: string; title: string; short: string; onPick: (date: string) => void };

/** The name of what is shown; opens a month to jump to another day. */
export function DateTitle({ date, today, title, short, onPick }: Props) {
  const t = useTranslations("booking.calendar");
  const [open, setOpen] = useState(false);
  const selected = toCalendarDate(date);
  return (
    <h1 className="min-w-0 flex-1 font-semibold text-ui tracking-tight sm:text-lg">
      <Popover open={open} onOpenChange={setOpen}>
        <PopoverTrigger className="focus-ring -mx-1.5 flex h-control max-w-full items-center gap-1.5 rounded-lg px-1.5 hover:bg-muted">
          <span className="sr-only">{t("pickDate", { date: title })}</span>
          <span aria-hidden className="truncate first-letter:uppercase sm:max-lg:hidden 2xl:hidden">
            {short}
          </span>
          <span aria-hidden className="truncate first-letter:uppercase max-sm:hidden lg:max-2xl:hidden">
            {title}
          </span>
          <ChevronDown aria-hidden className="size-4 shrink-0 text-subtle max-sm:hidden" />
        </PopoverTrigger>
        <PopoverContent className="w-auto">
          <Calendar
            mode="single"
            required
            autoFocus
            selected={selected}
            {...(selected ? { defaultMonth: selected } : {})}
            today={toCalendarDate(today) ?? new Date(0)}
            onSelect={(picked: Date) => {
              onPick(fromCalendarDate(picked));
              setOpen(false);
            }}
          />
        </PopoverContent>
      </Popover>
    </h1>
  );
}
