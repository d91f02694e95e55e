"use client";

import { Inbox, SearchX } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import { ConversationRow } from "./conversation-row";
import type { InboxFilters } from "./inbox-filters";
import type { useConversations } from "./use-conversations";

type Props = {
  list: ReturnType<typeof useConversations>;
  filters: InboxFilters;
  onFilter: (change: Partial<InboxFilters>) => void;
  openId: string | null;
  onOpen: (id: string) => void;
  now: string;
};

/** The conversations, newest first; more are read as the end comes into sight. */
export function ConversationList({ list, filters, onFilter, openId, onOpen, now }: Props) {
  const t = useTranslations("inbox");
  const { conversations, error, refetch, isRefetching, hasNextPage, fetchNextPage, isFetchingNextPage } =
    list;
  const end = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = end.current;
    if (!element || !hasNextPage) return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting) && !isFetchingNextPage) void fetchNextPage();
      },
      { rootMargin: "300px" },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, fetchNextPage, isFetchingNextPage]);

  if (error && !conversations)
    return <ErrorState error={error} onRetry={() => void refetch()} retrying={isRefetching} />;
  if (!conversations) return <Rows />;
  if (conversations.length === 0) return <Nothing filters={filters} onFilter={onFilter} />;
  return (
    <div className="min-h-0 flex-1 overflow-y-auto overscroll-contain pb-24 md:pb-0">
      <ul aria-label={t("list")} className="divide-y divide-border">
        {conversations.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow
              conversation={conversation}
              isOpen={conversation.id === openId}
              onOpen={onOpen}
              now={now}
            />
          </li>
        ))}
      </ul>
      <div ref={end} className="p-3 text-center">
        {hasNextPage ? (
          <Button variant="ghost" size="sm" pending={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t("more")}
          </Button>
        ) : null}
      </div>
    </div>
  );
}

function Nothing({ filters, onFilter }: Pick<Props, "filters" | "onFilter">) {
  const t = useTranslations("inbox.empty");
  const isFiltered = filters.q !== "" || filters.owner || filters.channel || filters.unread;
  if (isFiltered) {
    return (
      <EmptyState
        icon={SearchX}
        title={t("filtered")}
        description={t("filteredHint")}
        action={
          <Button
            variant="secondary"
            onClick={() => onFilter({ q: "", owner: null, channel: null, unread: false, status: "all" })}
          >
            {t("showAll")}
          </Button>
        }
      />
    );
  }
  return (
    <EmptyState
      icon={Inbox}
      title={filters.status === "open" ? t("open") : t("none")}
      description={filters.status === "open" ? t("openHint") : t("noneHint")}
      {...(filters.status === "all"
        ? {}
        : {
            action: (
              <Button variant="secondary" onClick={() => onFilter({ status: "all" })}>
                {t("showAll")}
              </Button>
            ),
          })}
    />
  );
}

/** The shape of the list while it loads. */
function Rows() {
  return (
    <div aria-busy className="grid content-start divide-y divide-border">
      {["a", "b", "c", "d", "e", "f"].map((key) => (
        <div key={key} className="grid gap-2 px-4 py-3.5">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-4/5" />
        </div>
      ))}
    </div>
  );
}
