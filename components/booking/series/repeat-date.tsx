"use client";

import { CalendarCheck2, CalendarX2, Clock3, type LucideIcon, MinusCircle } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { Decision, PlannedDate } from "./repeat-model";

type Props = { planned: PlannedDate; onDecide: (decision: Decision | null) => void };

/** One date of a rule: what it meets, and what can be done about it. */
export function RepeatDate({ planned, onDecide }: Props) {
  const t = useTranslations("series.preview");
  const format = useFormat();
  const { timeZone } = useTenant();
  const { date, startsAt, state, decision, open } = planned;
  const name = format.localDate(date, "long");
  const time = (instant: string) => format.time(instant, timeZone);
  const isSkipped = decision?.kind === "skip";
  const Icon = iconOf(planned);
  const words = () => {
    if (decision?.kind === "instead") return t("moved", { time: time(decision.startsAt) });
    if (decision?.kind === "skip") return t("skipped");
    return t(!open && state === "closed" ? "outside" : state);
  };
  return (
    <li className={cn("grid gap-2 px-3 py-2", open && "bg-live-soft/60")}>
      <div className="flex min-h-7 items-center gap-2.5 text-ui">
        <Icon
          aria-hidden
          className={cn(
            "size-4 shrink-0",
            open ? "text-live-fg" : isSkipped ? "text-subtle" : "text-done-fg",
          )}
        />
        {/* What was decided takes the line below, beside what was there before. */}
        <span className={cn("flex min-w-0 flex-1 justify-between gap-x-3", decision && "flex-col")}>
          <span className={cn("first-letter:uppercase", isSkipped && "text-muted-foreground line-through")}>
            {name}, {time(startsAt)}
          </span>
          <span
            className={cn(
              "text-hint",
              open ? "text-live-fg" : "text-muted-foreground",
              !decision && "self-center text-right",
            )}
          >
            {words()}
          </span>
        </span>
        {decision ? (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("restoreOf", { date: name })}
            onClick={() => onDecide(null)}
          >
            {t("restore")}
          </Button>
        ) : null}
      </div>
      {open ? (
        <div className="flex flex-wrap items-center gap-1.5 pl-6.5">
          {planned.alternatives.length > 0 ? <span className="text-hint">{t("instead")}</span> : null}
          {planned.alternatives.map((start) => (
            <Button
              key={start}
              variant="secondary"
              size="sm"
              aria-label={t("insteadOf", { date: name, time: time(start) })}
              onClick={() => onDecide({ kind: "instead", startsAt: start })}
            >
              {time(start)}
            </Button>
          ))}
          {state === "closed" ? (
            <Button
              variant="secondary"
              size="sm"
              aria-label={t("anywayOf", { date: name })}
              onClick={() => onDecide({ kind: "anyway" })}
            >
              {t("anyway")}
            </Button>
          ) : null}
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("skipOf", { date: name })}
            onClick={() => onDecide({ kind: "skip" })}
          >
            {t("skip")}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function iconOf({ decision, open }: PlannedDate): LucideIcon {
  if (open) return CalendarX2;
  if (decision?.kind === "skip") return MinusCircle;
  return decision?.kind === "instead" ? Clock3 : CalendarCheck2;
}
