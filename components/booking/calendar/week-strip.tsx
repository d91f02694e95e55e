"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";

type Props = { dates: readonly string[]; date: string; today: string; onPick: (date: string) => void };

/** The seven days around the one shown, within a thumb's reach. */
export function WeekStrip({ dates, date, today, onPick }: Props) {
  const t = useTranslations("booking.calendar");
  const format = useFormat();
  const weekday = new Intl.DateTimeFormat(format.locale, { weekday: "narrow", timeZone: "UTC" });
  return (
    <nav aria-label={t("weekStrip")} className="mb-3 grid grid-cols-7 gap-1">
      {dates.map((day) => (
        <button
          key={day}
          type="button"
          aria-current={day === date ? "date" : undefined}
          onClick={() => onPick(day)}
          className={cn(
            "focus-ring grid h-14 place-items-center content-center gap-0.5 rounded-lg border border-transparent text-2xs text-muted-foreground hover:bg-muted",
            day === date && "bg-primary text-primary-foreground hover:bg-primary",
          )}
        >
          <span className="sr-only">{format.localDate(day, "long")}</span>
          <span aria-hidden className="uppercase">
            {weekday.format(new Date(`${day}T00:00:00Z`))}
          </span>
          <span aria-hidden className="font-semibold text-base">
            {Number(day.slice(8))}
          </span>
          <span
            aria-hidden
            className={cn(
              "size-1 rounded-full",
              day === today && (day === date ? "bg-primary-foreground" : "bg-primary"),
            )}
          />
        </button>
      ))}
    </nav>
  );
}
