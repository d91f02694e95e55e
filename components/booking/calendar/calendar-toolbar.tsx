"use client";

import { CalendarOff, ChevronLeft, ChevronRight, Plus } from "lucide-react";
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
  onToday: () => void;
  onStep: (direction: 1 | -1) => void;
  onNew: (() => void) | undefined;
  onBlock: (() => void) | undefined;
  menu: ReactNode;
};

/** Where in time, in which view, of whom; and the button that books. */
export function CalendarToolbar(props: Props) {
  const t = useTranslations("booking.calendar");
  const tMenu = useTranslations("calendar.menu");
  const tMonth = useTranslations("calendar.month");
  const previous =
    props.view === "month" ? tMonth("previous") : t(props.view === "week" ? "previousWeek" : "previousDay");
  const next = props.view === "month" ? tMonth("next") : t(props.view === "week" ? "nextWeek" : "nextDay");
  return (
    <header data-print="hidden" className="mb-3 flex flex-wrap items-center gap-2 sm:mb-4">
      <div className="flex min-w-0 flex-1 basis-full items-center gap-1 lg:basis-0">
        <Button variant="secondary" aria-keyshortcuts="T" onClick={props.onToday} className="max-sm:px-2.5">
          {t("today")}
        </Button>
        <Tooltip label={previous}>
          <Button variant="ghost" size="icon" aria-label={previous} onClick={() => props.onStep(-1)}>
            <ChevronLeft />
          </Button>
        </Tooltip>
        <Tooltip label={next}>
          <Button variant="ghost" size="icon" aria-label={next} onClick={() => props.onStep(1)}>
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
        {/* A phone's second row is full. */}
        <div className="sm:hidden">{props.menu}</div>
      </div>
      <ViewSwitch
        view={props.view}
        onChange={props.onView}
        className="min-w-0 max-sm:flex-1 max-sm:basis-0"
      />
      {props.filters}
      {props.onBlock ? (
        <Tooltip label={tMenu("block")}>
          <Button
            variant="secondary"
            size="icon"
            aria-label={tMenu("block")}
            aria-keyshortcuts="B"
            onClick={props.onBlock}
            className="max-sm:hidden"
          >
            <CalendarOff aria-hidden />
          </Button>
        </Tooltip>
      ) : null}
      <div className="max-sm:hidden">{props.menu}</div>
      {props.onNew ? (
        <Button onClick={props.onNew} aria-keyshortcuts="N" className="max-sm:px-3 sm:max-lg:ml-auto">
          <Plus aria-hidden />
          <span className="max-sm:sr-only">{t("new")}</span>
        </Button>
      ) : null}
    </header>
  );
}
