"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { type ComponentProps, useMemo } from "react";
import { DayPicker } from "react-day-picker";
import { weekStartsOn } from "@/lib/i18n/format.shared";
import { buttonVariants } from "./button";
import { cn } from "./cn";

function Arrow({ orientation }: { orientation?: string }) {
  return orientation === "left" ? <ChevronLeft aria-hidden /> : <ChevronRight aria-hidden />;
}

/** A month to pick a day, several days or a range from; the props are react-day-picker's. */
export function Calendar({ className, classNames, ...props }: ComponentProps<typeof DayPicker>) {
  const locale = useLocale();
  const t = useTranslations("common.calendar");
  const texts = useMemo(() => {
    const format = (options: Intl.DateTimeFormatOptions) => {
      const formatter = new Intl.DateTimeFormat(locale, options);
      return (date: Date) => formatter.format(date);
    };
    const month = format({ month: "long", year: "numeric" });
    const full = format({ weekday: "long", day: "numeric", month: "long", year: "numeric" });
    return {
      formatters: {
        formatCaption: month,
        formatWeekdayName: format({ weekday: "narrow" }),
        formatMonthDropdown: format({ month: "long" }),
      },
      labels: {
        labelGrid: month,
        labelDayButton: (date: Date) => full(date),
        labelGridcell: (date: Date) => full(date),
        labelWeekday: format({ weekday: "long" }),
        labelNext: () => t("nextMonth"),
        labelPrevious: () => t("previousMonth"),
        labelMonthDropdown: () => t("month"),
        labelYearDropdown: () => t("year"),
      },
    };
  }, [locale, t]);

  const navButton = cn(buttonVariants({ variant: "ghost", size: "icon-sm" }));
  return (
    <DayPicker
      lang={locale}
      weekStartsOn={weekStartsOn(locale)}
      showOutsideDays
      fixedWeeks
      {...texts}
      className={cn("w-fit select-none", className)}
      classNames={{
        months: "relative flex flex-col gap-4 sm:flex-row",
        month: "grid gap-2",
        month_caption:
          "flex h-control-sm items-center justify-center font-medium text-ui first-letter:uppercase",
        caption_label: "inline-block first-letter:uppercase",
        nav: "absolute inset-x-0 top-0 z-10 flex items-center justify-between pointer-events-none [&>button]:pointer-events-auto",
        button_previous: navButton,
        button_next: navButton,
        dropdowns: "flex items-center gap-3",
        dropdown_root: "relative",
        dropdown: "absolute inset-0 z-20 w-full cursor-pointer opacity-0",
        month_grid: "border-collapse",
        weekday: "size-9 font-normal text-hint text-subtle uppercase",
        day: "group size-9 p-0 text-center",
        day_button: cn(
          "focus-ring size-9 rounded-md text-ui transition-colors hover:bg-muted pointer-coarse:size-10",
          "group-data-[selected=true]:bg-primary group-data-[selected=true]:text-primary-foreground",
          "group-data-[disabled=true]:cursor-not-allowed group-data-[disabled=true]:text-subtle group-data-[disabled=true]:line-through group-data-[disabled=true]:opacity-60",
        ),
        today:
          "[&>button]:font-semibold [&>button]:ring-1 [&>button]:ring-border-strong [&>button]:ring-inset",
        outside: "[&>button]:text-subtle",
        hidden: "invisible",
        range_start: "rounded-l-md bg-primary-soft",
        range_end: "rounded-r-md bg-primary-soft",
        range_middle: "bg-primary-soft [&>button]:!bg-transparent [&>button]:!text-primary-text",
        ...classNames,
      }}
      components={{ Chevron: Arrow }}
      {...props}
    />
  );
}
