"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { type CalendarView, calendarViews } from "./use-calendar-url";

type Props = {
  /** Null while the screen's width decides: day on wide ones, agenda on phones. */
  view: CalendarView | null;
  onChange: (view: CalendarView) => void;
  className?: string;
};

/** Day, week, month or agenda. */
export function ViewSwitch({ view, onChange, className }: Props) {
  const t = useTranslations("booking.view");
  return (
    <fieldset className={cn("flex rounded-lg border border-border bg-surface-sunken p-0.5", className)}>
      <legend className="sr-only">{t("label")}</legend>
      {calendarViews.map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={view === option}
          aria-keyshortcuts={option.charAt(0).toUpperCase()}
          onClick={() => onChange(option)}
          className={cn(
            "focus-ring h-[calc(var(--control)-0.375rem)] min-w-0 flex-auto truncate rounded-md px-3 font-medium max-sm:px-1 text-muted-foreground text-ui transition-colors hover:text-foreground aria-pressed:bg-surface-raised aria-pressed:text-foreground aria-pressed:ring-1 aria-pressed:ring-border",
            view === null &&
              option === "day" &&
              "max-md:[&]:bg-transparent md:bg-surface-raised md:text-foreground md:ring-1 md:ring-border",
            view === null &&
              option === "agenda" &&
              "max-md:bg-surface-raised max-md:text-foreground max-md:ring-1 max-md:ring-border",
          )}
        >
          {t(option)}
        </button>
      ))}
    </fieldset>
  );
}
