"use client";

import { MessagesSquare } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { EmptyState } from "@/components/ui/empty-state";
import { Kbd } from "@/components/ui/kbd";
import type { ConversationThread } from "@/lib/inbox/schema";
import { ConversationList } from "./conversation-list";
import type { InboxFilters } from "./inbox-filters";
import { InboxToolbar } from "./inbox-toolbar";
import { type ConversationPage, useConversations } from "./use-conversations";
import { useInboxLive } from "./use-inbox-live";
import { useInboxUrl } from "./use-inbox-url";
import { useListKeys } from "./use-list-keys";

// The list is all that the first paint of the inbox needs.
const ThreadView = dynamic(() => import("./thread-view").then((module) => module.ThreadView));

export type ChannelChoice = { id: string; name: string };

type Props = {
  initial: { filters: InboxFilters; page: ConversationPage };
  thread: ConversationThread | null;
  channels: readonly ChannelChoice[];
  agents: Readonly<Record<string, string>>;
  now: string;
};

/** All conversations on the left, the open one on the right; on a phone one after the other. */
export function InboxScreen({ initial, thread, channels, agents, now }: Props) {
  const t = useTranslations("inbox");
  const { filters, filter, openId, open } = useInboxUrl();
  const list = useConversations(filters, initial);
  const { typing } = useInboxLive();
  const [listElement, setListElement] = useState<HTMLElement | null>(null);
  useListKeys(listElement);

  return (
    <div
      className={cn(
        "-mx-4 -mt-5 -mb-[calc(5rem+env(safe-area-inset-bottom))] md:-mx-8 md:-mt-7 md:-mb-10",
        "grid h-[calc(100dvh-3.5rem)] md:h-dvh md:grid-cols-[19rem_minmax(0,1fr)] lg:grid-cols-[22rem_minmax(0,1fr)]",
      )}
    >
      <section
        ref={setListElement}
        aria-label={t("list")}
        className="flex min-h-0 min-w-0 flex-col border-border md:border-r"
      >
        <InboxToolbar filters={filters} onFilter={filter} channels={channels} />
        <ConversationList
          list={list}
          filters={filters}
          onFilter={filter}
          openId={openId}
          onOpen={open}
          now={now}
        />
      </section>
      {openId ? (
        <ThreadView
          key={openId}
          id={openId}
          initial={thread}
          agents={agents}
          typist={typing[openId]}
          now={now}
          onBack={() => open(null)}
        />
      ) : (
        <div className="hidden place-items-center bg-surface-sunken/40 md:grid">
          <EmptyState
            icon={MessagesSquare}
            title={t("pick")}
            description={t.rich("pickHint", { key: (key) => <Kbd>{key}</Kbd> })}
          />
        </div>
      )}
    </div>
  );
}
