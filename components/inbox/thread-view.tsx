"use client";

import { ArrowLeft } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { ErrorState } from "@/components/ui/error-state";
import { Skeleton } from "@/components/ui/skeleton";
import type { ConversationThread } from "@/lib/inbox/schema";
import { Composer, composerId } from "./composer";
import { ContactPanel } from "./contact-panel";
import { MessageList } from "./message-list";
import { OwnerBanner } from "./owner-banner";
import { ThreadHeader } from "./thread-header";
import { useConversationActions } from "./use-conversation-actions";
import type { Typist } from "./use-inbox-live";
import { useMarkRead } from "./use-mark-read";
import { useOutbox } from "./use-outbox";
import { useThread } from "./use-thread";
import { useThreadKeys } from "./use-thread-keys";

const WhySheet = dynamic(() => import("./why-sheet").then((module) => module.WhySheet), { ssr: false });

type Props = {
  id: string;
  initial: ConversationThread | null;
  agents: Readonly<Record<string, string>>;
  typist: Typist | undefined;
  now: string;
  onBack: () => void;
};

const frame = "fixed inset-0 z-40 flex min-h-0 min-w-0 bg-background md:static md:z-auto md:bg-transparent";

/** One conversation: who answers, what was said and why, and the place to write. A whole screen on a phone. */
export function ThreadView({ id, initial, agents, typist, now, onBack }: Props) {
  const t = useTranslations("inbox");
  const thread = useThread(id, initial);
  const outbox = useOutbox(id);
  const actions = useConversationActions(id);
  const [why, setWhy] = useState<string | null>(null);
  const conversation = thread.data;
  useMarkRead(conversation);
  useThreadKeys({
    onReply: () => document.getElementById(composerId)?.focus(),
    onResolve: () => conversation && isOpen(conversation) && actions.mutate("resolve"),
    onTakeOver: () => conversation && actions.mutate("take-over"),
    onBack,
  });

  if (!conversation) {
    return (
      <section aria-label={t("thread")} className={cn(frame, "flex-col")}>
        <div className="flex h-14 items-center px-3 md:hidden">
          <Button variant="ghost" size="icon" aria-label={t("back")} onClick={onBack}>
            <ArrowLeft />
          </Button>
        </div>
        {thread.error ? (
          <div className="grid flex-1 place-items-center">
            <ErrorState
              error={thread.error}
              onRetry={() => void thread.refetch()}
              retrying={thread.isRefetching}
            />
          </div>
        ) : (
          <Loading />
        )}
      </section>
    );
  }

  const agentName = (conversation.agentId && agents[conversation.agentId]) || t("theAgent");
  return (
    <section aria-label={t("thread")} className={frame}>
      <div className="flex min-h-0 min-w-0 flex-1 flex-col">
        <ThreadHeader conversation={conversation} actions={actions} onBack={onBack} />
        <OwnerBanner conversation={conversation} agentName={agentName} actions={actions} />
        <MessageList
          conversation={conversation}
          agentName={agentName}
          outbox={outbox}
          typist={typist}
          now={now}
          older={{ has: thread.hasOlder, load: thread.loadOlder, loading: thread.loadingOlder }}
          onWhy={setWhy}
        />
        <Composer conversation={conversation} onSend={outbox.send} />
      </div>
      <aside
        aria-label={t("contact.title")}
        className="hidden w-72 shrink-0 overflow-y-auto border-border border-l bg-surface-sunken/40 min-[1400px]:block"
      >
        <ContactPanel conversation={conversation} />
      </aside>
      {why ? <WhySheet conversationId={id} messageId={why} onClose={() => setWhy(null)} /> : null}
    </section>
  );
}

function isOpen({ status }: ConversationThread): boolean {
  return status === "active" || status === "pending";
}

/** The shape of a thread while it loads. */
function Loading() {
  return (
    <div aria-busy className="grid flex-1 content-start gap-6 p-5">
      <Skeleton className="h-9 w-48" />
      <Skeleton className="h-16 w-3/5" />
      <Skeleton className="ml-auto h-20 w-3/5" />
      <Skeleton className="h-12 w-2/5" />
    </div>
  );
}
