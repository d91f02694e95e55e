"use client";

import { CalendarPlus2, ChevronDown, Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Skeleton } from "@/components/ui/skeleton";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { SeriesView } from "@/lib/recurrence/schema";
import { ExtendDialog } from "./extend-dialog";
import { useRuleText, useSeries } from "./use-series";

/** Which visit of its series this is, with all the others at a tap. Nothing for a visit that comes once. */
export function SeriesSection({ appointment }: { appointment: AppointmentView }) {
  const t = useTranslations("series.visit");
  const id = useId();
  const mayCreate = useMay("appointments.create");
  const ruleText = useRuleText();
  const { data: series, error } = useSeries(appointment.series?.id ?? null);
  const [shown, setShown] = useState(false);
  const [extending, setExtending] = useState(false);
  if (!appointment.series || error) return null;
  if (!series) return <Skeleton className="h-16" />;
  const live = series.visits.filter(({ status }) => status !== "cancelled");
  const position = live.findIndex((visit) => visit.id === appointment.id) + 1;
  const rule = ruleText(series);
  return (
    <section className="grid gap-2 rounded-lg border border-border p-3">
      <h3 className="sr-only">{t("title")}</h3>
      <p className="flex items-center gap-2.5 font-medium text-ui">
        <Repeat2 aria-hidden className="size-4 shrink-0 text-subtle" />
        {position > 0 ? t("position", { position, count: live.length, rule }) : t("ruleOnly", { rule })}
      </p>
      <div className="-mx-1 flex flex-wrap gap-1">
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={shown}
          aria-controls={`${id}-dates`}
          onClick={() => setShown(!shown)}
        >
          <ChevronDown aria-hidden className={cn("transition-transform", shown && "rotate-180")} />
          {t(shown ? "hide" : "show")}
        </Button>
        {mayCreate && live.length > 0 ? (
          <Button variant="ghost" size="sm" onClick={() => setExtending(true)}>
            <CalendarPlus2 aria-hidden />
            {t("extend")}
          </Button>
        ) : null}
      </div>
      <div id={`${id}-dates`} hidden={!shown}>
        {shown ? <VisitList series={series} currentId={appointment.id} /> : null}
      </div>
      {extending ? <ExtendDialog series={series} onClose={() => setExtending(false)} /> : null}
    </section>
  );
}

function VisitList({ series, currentId }: { series: SeriesView; currentId: string }) {
  const t = useTranslations("series.visit");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <ol className="divide-y divide-border rounded-md border border-border">
      {series.visits.map((visit) => {
        const isCurrent = visit.id === currentId;
        const isElsewhere = visit.date !== localDateOf(visit.startsAt, timeZone);
        return (
          <li
            key={visit.id}
            aria-current={isCurrent ? "true" : undefined}
            className={cn("flex items-center gap-3 px-3 py-2 text-ui", isCurrent && "bg-surface-sunken")}
          >
            <span className="grid min-w-0 flex-1">
              <span
                className={cn(
                  "first-letter:uppercase",
                  visit.status === "cancelled" && "text-muted-foreground line-through",
                )}
              >
                {format.date(visit.startsAt, timeZone, "long")}, {format.time(visit.startsAt, timeZone)}
              </span>
              {isCurrent || isElsewhere ? (
                <span className="text-hint text-muted-foreground">
                  {[
                    ...(isCurrent ? [t("this")] : []),
                    ...(isElsewhere ? [t("otherTime", { date: format.localDate(visit.date) })] : []),
                  ].join(" · ")}
                </span>
              ) : null}
            </span>
            <StatusBadge status={visit.status} />
          </li>
        );
      })}
    </ol>
  );
}
