"use client";

import { useInfiniteQuery } from "@tanstack/react-query";
import { ChevronDown, History } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { useApi, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useFormat } from "@/components/ui/use-format";
import type { HistoryEntry } from "@/lib/booking/history.shared";
import type { AppointmentView } from "@/lib/booking/schema";
import { useHistoryWords } from "./use-history-words";

/** Who changed what about a visit, and when; loaded when somebody asks. */
export function HistorySection({ appointment }: { appointment: AppointmentView }) {
  const t = useTranslations("history");
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <section className="grid gap-2">
      <h3 className="-mx-2">
        <Button
          variant="ghost"
          size="sm"
          aria-expanded={shown}
          aria-controls={`${id}-entries`}
          onClick={() => setShown(!shown)}
        >
          <History aria-hidden />
          {t("title")}
          <ChevronDown aria-hidden className={cn("transition-transform", shown && "rotate-180")} />
        </Button>
      </h3>
      <div id={`${id}-entries`} hidden={!shown}>
        {shown ? <Entries appointment={appointment} /> : null}
      </div>
    </section>
  );
}

function Entries({ appointment: { id, version, currency } }: { appointment: AppointmentView }) {
  const t = useTranslations("history");
  const api = useApi();
  const { slug, timeZone } = useTenant();
  const format = useFormat();
  const words = useHistoryWords(currency);
  const query = useInfiniteQuery({
    // The version: what has just been done is in it at once.
    queryKey: ["appointments", slug, "history", id, version],
    queryFn: ({ pageParam, signal }) =>
      api<{ data: HistoryEntry[]; nextCursor: string | null }>(`/appointments/${id}/history`, {
        query: { limit: 10, cursor: pageParam },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
  if (query.error)
    return <ErrorState error={query.error} onRetry={() => void query.refetch()} className="py-6" />;
  if (!query.data) return <Skeleton className="h-24" />;
  return (
    <div className="grid gap-3">
      <ol className="grid gap-3 border-border border-l pl-4">
        {query.data.pages
          .flatMap((page) => page.data)
          .map((entry) => (
            <li key={entry.id} className="grid gap-0.5 text-ui">
              <p className="font-medium">{words.title(entry)}</p>
              {words.changes(entry).map((line) => (
                <p key={line} className="text-muted-foreground">
                  {line}
                </p>
              ))}
              <p className="text-hint text-muted-foreground">
                {format.dateTime(entry.at, timeZone)} · {words.actor(entry)}
              </p>
            </li>
          ))}
      </ol>
      {query.hasNextPage ? (
        <Button
          variant="secondary"
          size="sm"
          className="justify-self-start"
          pending={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      ) : null}
    </div>
  );
}
