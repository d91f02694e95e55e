"use client";

import { Rss } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { useToast } from "@/components/ui/toast";
import { useFormat } from "@/components/ui/use-format";
import type { FeedView } from "@/lib/feeds/schema";
import type { useFeeds } from "./use-feeds";

type Props = { feeds: ReturnType<typeof useFeeds>; now: number; onRevoked: (id: string) => void };

/** The open subscriptions with when each was last read; one by one they can be ended. */
export function FeedList({ feeds, now, onRevoked }: Props) {
  const t = useTranslations("calendar.feeds");
  const { data, error, refetch } = feeds.query;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) {
    return (
      <div aria-busy="true" className="grid gap-2">
        <Skeleton className="h-12" />
        <Skeleton className="h-12" />
      </div>
    );
  }
  if (data.length === 0) {
    return <EmptyState icon={Rss} title={t("emptyTitle")} description={t("emptyText")} className="py-4" />;
  }
  return (
    <section className="grid gap-2">
      <h3 className="font-medium text-ui">{t("list")}</h3>
      <ul className="divide-y divide-border rounded-lg border border-border">
        {data.map((feed) => (
          <FeedRow
            key={feed.id}
            feed={feed}
            now={now}
            onRevoke={async () => {
              await feeds.revoke(feed.id);
              onRevoked(feed.id);
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function FeedRow({ feed, now, onRevoke }: { feed: FeedView; now: number; onRevoke: () => Promise<void> }) {
  const t = useTranslations("calendar.feeds");
  const format = useFormat();
  const toast = useToast();
  const { timeZone } = useTenant();
  const read = feed.lastReadAt ? t("read", { when: format.ago(feed.lastReadAt, now) }) : t("never");
  return (
    <li className="flex items-center gap-3 py-2 pr-2 pl-3 text-ui">
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium">{feed.staff?.name ?? feed.name}</p>
        <p className="truncate text-hint text-muted-foreground">
          {feed.staff ? null : `${t("shop")} · `}
          {t("since", { date: format.date(feed.createdAt, timeZone) })} · {read}
        </p>
      </div>
      <ConfirmDialog
        title={t("revokeTitle", { name: feed.name })}
        description={t("revokeText")}
        confirmLabel={t("revoke")}
        destructive
        onConfirm={() =>
          onRevoke().then(
            () => toast.success(t("revoked")),
            (error: unknown) => toast.problem(error),
          )
        }
        trigger={
          <Button variant="danger-ghost" size="sm" aria-label={t("revokeOf", { name: feed.name })}>
            {t("revoke")}
          </Button>
        }
      />
    </li>
  );
}
