"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { StatTile } from "@/components/ui/stat-tile";
import { useFormat } from "@/components/ui/use-format";
import type { QueueView, WalkInView } from "@/lib/walkins/schema";

type Props = {
  queue: QueueView;
  canAct: boolean;
  nameOf: (person: WalkInView) => string;
  onPutBack: (person: WalkInView) => void;
};

/** The day's walk-ins in three numbers, and who they were: a wrong tap can be taken back here. */
export function TodaySoFar({ queue: { today, done }, canAct, nameOf, onPutBack }: Props) {
  const t = useTranslations("walkins.today");
  const tQueue = useTranslations("walkins");
  const format = useFormat();
  const { timeZone } = useTenant();
  return (
    <section aria-label={t("title")} className="mt-6 grid gap-3">
      <h2 className="font-semibold text-ui">{t("title")}</h2>
      <div className="grid grid-cols-3 gap-2 sm:max-w-xl">
        <StatTile label={t("served")} value={format.number(today.served)} />
        <StatTile
          label={t("average")}
          value={today.averageWaitMin === null ? t("none") : format.duration(today.averageWaitMin)}
        />
        <StatTile label={t("left")} value={format.number(today.left)} />
      </div>
      {done.length > 0 ? (
        <details className="rounded-lg border border-border bg-surface">
          <summary className="focus-ring cursor-pointer rounded-lg px-4 py-3 text-ui">{t("list")}</summary>
          <ul className="divide-y divide-border border-border border-t">
            {done.map((person) => (
              <li key={person.id} className="flex items-center justify-between gap-3 px-4 py-2.5">
                <span className="grid min-w-0">
                  <span className="truncate font-medium">{nameOf(person)}</span>
                  <span className="text-hint text-muted-foreground">
                    {person.services.map((service) => service.name).join(" + ")}
                    {person.endedAt
                      ? ` · ${t(person.status === "seated" ? "seatedAt" : "leftAt", { time: format.time(person.endedAt, timeZone) })}`
                      : null}
                  </span>
                </span>
                {canAct ? (
                  <Button
                    variant="ghost"
                    size="sm"
                    aria-label={tQueue("actionFor", { action: t("putBack"), name: nameOf(person) })}
                    onClick={() => onPutBack(person)}
                  >
                    <Undo2 aria-hidden />
                    <span className="max-sm:sr-only">{t("putBack")}</span>
                  </Button>
                ) : null}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
