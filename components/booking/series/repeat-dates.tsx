"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import { RepeatDate } from "./repeat-date";
import type { Repeat } from "./use-repeat";

type Props = { repeat: Repeat; error: Repeat["problem"] };

/** The dates of the rule, each with what it meets; what is not free is skipped or changed with one tap. */
export function RepeatDates({ repeat, error }: Props) {
  const t = useTranslations("series.preview");
  const format = useFormat();
  const { currency } = useTenant();
  const { planned, open, preview, count } = repeat;
  if (preview.error && !planned)
    return <ErrorState error={preview.error} onRetry={() => void preview.refetch()} className="py-4" />;
  if (!planned)
    return (
      <div aria-busy="true" className="grid gap-2">
        <span className="sr-only">{t("loading")}</span>
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
        <Skeleton className="h-9" />
      </div>
    );
  return (
    <section className="grid gap-2">
      <h3 className="sr-only">{t("title")}</h3>
      <div className="flex min-h-8 items-center justify-between gap-3">
        <p aria-live="polite" className="text-ui">
          {open.length > 0
            ? t("undecided", { count: open.length })
            : planned.every(({ decision, state }) => state === "free" && !decision)
              ? t("allFree", { count: planned.length })
              : t("summary", { count, total: format.money(repeat.totalCents, currency) })}
        </p>
        {open.length > 0 ? (
          <Button
            variant="secondary"
            size="sm"
            onClick={() =>
              repeat.decide(
                open.map(({ startsAt }) => startsAt),
                { kind: "skip" },
              )
            }
          >
            {t("skipAll")}
          </Button>
        ) : null}
      </div>
      {error === "decide" || error === "nothing" ? (
        <p role="alert" className="text-danger-text text-hint">
          {t(error)}
        </p>
      ) : null}
      <ol className="divide-y divide-border rounded-lg border border-border">
        {planned.map((date) => (
          <RepeatDate
            key={date.date}
            planned={date}
            onDecide={(decision) => repeat.decide([date.startsAt], decision)}
          />
        ))}
      </ol>
    </section>
  );
}
