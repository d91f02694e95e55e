"use client";

import { Repeat2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useFormat } from "@/components/ui/use-format";
import type { AppointmentView } from "@/lib/booking/schema";
import { useRuleText, useSeries } from "./use-series";

// Somebody with more rhythms than this has a calendar, not a habit.
const maxShown = 3;

/** How a client comes again and again: "every 2 weeks until 12 March". Nothing for one who does not. */
export function ClientSeries({ upcoming }: { upcoming: readonly AppointmentView[] | undefined }) {
  const t = useTranslations("series.client");
  const live = upcoming?.filter(({ status }) => status !== "cancelled") ?? [];
  const ids = [...new Set(live.flatMap(({ series }) => series?.id ?? []))].slice(0, maxShown);
  if (ids.length === 0) return null;
  return (
    <section className="grid gap-3 rounded-lg border border-border bg-surface p-4">
      <h2 className="font-semibold text-ui">{t("title")}</h2>
      <ul className="grid gap-3">
        {ids.map((id) => (
          <SeriesLine key={id} id={id} />
        ))}
      </ul>
    </section>
  );
}

function SeriesLine({ id }: { id: string }) {
  const t = useTranslations("series.client");
  const format = useFormat();
  const ruleText = useRuleText();
  const { data: series } = useSeries(id);
  if (!series?.lastDate) return null;
  return (
    <li className="flex gap-2.5 text-ui">
      <Repeat2 aria-hidden className="mt-0.5 size-4 shrink-0 text-subtle" />
      <span className="grid">
        <span className="first-letter:uppercase">
          {t("line", { rule: ruleText(series), date: format.localDate(series.lastDate) })}
        </span>
        <span className="text-hint text-muted-foreground">
          {t("with", { staff: series.staff.name, time: format.localTime(series.wallTime) })}
        </span>
      </span>
    </li>
  );
}
