"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import type { DaySummary } from "@/lib/booking/month-summary.shared";
import { serviceColor } from "../service-color";

type Props = {
  date: string;
  summary: DaySummary | undefined;
  loading: boolean;
  inMonth: boolean;
  isToday: boolean;
  isPicked: boolean;
  onOpen: (date: string) => void;
};

/** One day of the month: on wide screens its first visits by name, on phones dots and the number. */
export function MonthDay({ date, summary, loading, inMonth, isToday, isPicked, onOpen }: Props) {
  const t = useTranslations("calendar.month");
  const format = useFormat();
  const { count = 0, visits = [], openMin = 0, bookedMin = 0 } = summary ?? {};
  const closed = summary !== undefined && openMin === 0;
  const share = openMin > 0 ? Math.min(1, bookedMin / openMin) : 0;
  return (
    <button
      type="button"
      data-date={date}
      tabIndex={isPicked ? 0 : -1}
      aria-current={isToday ? "date" : undefined}
      onClick={() => onOpen(date)}
      className={cn(
        "focus-ring flex h-full w-full flex-col items-stretch gap-0.5 p-1 text-left transition-colors hover:bg-muted focus-visible:-outline-offset-2 max-sm:items-center",
        !inMonth && "opacity-50",
        closed && "bg-surface-sunken/80 dark:bg-background/60",
        isPicked && "bg-primary-soft/50",
      )}
    >
      <span className="sr-only">
        {t("day", { date: format.localDate(date, "long"), count })}
        {closed ? `, ${t("closed")}` : openMin > 0 ? `, ${t("busy", { share: format.percent(share) })}` : ""}
      </span>
      <span aria-hidden className="flex items-center gap-1">
        <span
          className={cn(
            "grid size-6 shrink-0 place-items-center rounded-full font-semibold text-hint",
            isToday && "bg-primary text-primary-foreground",
          )}
        >
          {Number(date.slice(8))}
        </span>
        {closed ? (
          <span className="truncate text-2xs text-subtle max-sm:hidden">{t("closed")}</span>
        ) : count > 0 ? (
          <span className="ml-auto pr-0.5 text-2xs text-muted-foreground max-sm:hidden">{count}</span>
        ) : null}
      </span>
      {loading ? <Skeleton className="h-3 w-full max-sm:w-6" /> : null}
      <span aria-hidden className="grid min-h-0 flex-1 content-start gap-px overflow-hidden max-sm:hidden">
        {visits.map((visit) => (
          <VisitLine key={visit.id} visit={visit} />
        ))}
        {count > visits.length ? (
          <span className="pl-2 text-2xs text-muted-foreground leading-4">
            {t("more", { count: count - visits.length })}
          </span>
        ) : null}
      </span>
      {count > 0 ? (
        <span aria-hidden className="flex flex-col items-center gap-0.5 sm:hidden">
          <span className="flex gap-0.5">
            {visits.map((visit) => (
              <span
                key={visit.id}
                className="size-1.5 rounded-full"
                style={{ backgroundColor: serviceColor(visit.color ?? undefined) }}
              />
            ))}
          </span>
          <span className="text-2xs text-muted-foreground leading-none">{count}</span>
        </span>
      ) : null}
      {openMin > 0 ? (
        <span aria-hidden className="mt-auto h-1 w-full shrink-0 overflow-hidden rounded-full bg-muted">
          <span
            className={cn("block h-full rounded-full", share >= 0.85 ? "bg-live" : "bg-primary")}
            style={{ width: `${share * 100}%` }}
          />
        </span>
      ) : null}
    </button>
  );
}

function VisitLine({ visit }: { visit: DaySummary["visits"][number] }) {
  const t = useTranslations("calendar.month");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <span
      className={cn(
        "flex items-center gap-1 truncate text-2xs leading-4",
        visit.status === "cancelled" && "text-ended-fg line-through",
      )}
    >
      <span
        className="h-3 w-[3px] shrink-0 rounded-full"
        style={{ backgroundColor: serviceColor(visit.color ?? undefined) }}
      />
      <span className="shrink-0 text-muted-foreground max-lg:hidden">
        {format.time(visit.startsAt, timeZone)}
      </span>
      <span className="truncate">{visit.client ?? t("noName")}</span>
    </span>
  );
}
