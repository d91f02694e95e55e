"use client";

import { ChevronLeft, ChevronRight, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Tooltip } from "@/components/ui/tooltip";
import { DateTitle } from "./date-title";
import type { CalendarView } from "./use-calendar-url";
import { ViewSwitch } from "./view-switch";

type Props = {
  view: CalendarView | null;
  date: string;
  today: string;
  title: string;
  /** The title where there is little room. */
  short: string;
  filters: ReactNode;
  onView: (view: CalendarView) => void;
  onDate: (date: string) => void;
  onStep: (direction: 1 | -1) => void;
  onNew: (() => void) | undefined;
};

/** Where in time, in which view, of whom; and the button that books. */
export function CalendarToolbar(props: Props) {
  const t = useTranslations("booking.calendar");
  const unit = props.view === "week" ? "week" : "day";
  return (
    <header data-print="hidden" className="mb-3 flex flex-wrap items-center gap-2 sm:mb-4">
      <div className="flex min-w-0 flex-1 basis-full items-center gap-1 lg:basis-0">
        <Button
          variant="secondary"
          aria-keyshortcuts="T"
          disabled={props.date === props.today}
          onClick={() => props.onDate(props.today)}
        >
          {t("today")}
        </Button>
        <Tooltip label={t(unit === "week" ? "previousWeek" : "previousDay")}>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t(unit === "week" ? "previousWeek" : "previousDay")}
            onClick={() => props.onStep(-1)}
          >
            <ChevronLeft />
          </Button>
        </Tooltip>
        <Tooltip label={t(unit === "week" ? "nextWeek" : "nextDay")}>
          <Button
            variant="ghost"
            size="icon"
            aria-label={t(unit === "week" ? "nextWeek" : "nextDay")}
            onClick={() => props.onStep(1)}
          >
            <ChevronRight />
          </Button>
        </Tooltip>
        <DateTitle
          date={props.date}
          today={props.today}
          title={props.title}
          short={props.short}
          onPick={props.onDate}
        />
      </div>
      <ViewSwitch view={props.view} onChange={props.onView} className="max-lg:flex-1 sm:max-lg:flex-none" />
      {props.filters}
      {props.onNew ? (
        <Button onClick={props.onNew} aria-keyshortcuts="N" className="max-sm:px-3 sm:max-lg:ml-auto">
          <Plus aria-hidden />
          <span className="max-sm:sr-only">{t("new")}</span>
        </Button>
      ) : null}
    </header>
  );
}
