"use client";

import { ArrowDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Fragment, useLayoutEffect, useRef, useState } from "react";
import { useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { useFormat } from "@/components/ui/use-format";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { ConversationThread } from "@/lib/inbox/schema";
import { MessageItem } from "./message-item";
import { OutgoingItem } from "./outgoing-item";
import type { Typist } from "./use-inbox-live";
import type { useOutbox } from "./use-outbox";

type Props = {
  conversation: ConversationThread;
  agentName: string;
  outbox: ReturnType<typeof useOutbox>;
  typist: Typist | undefined;
  now: string;
  older: { has: boolean; load: () => Promise<void>; loading: boolean };
  onWhy: (messageId: string) => void;
};

const nearEndPx = 120;

/** Everything said, oldest first, with a line between the days; stays at the end while it is read there. */
export function MessageList({ conversation, agentName, outbox, typist, now, older, onWhy }: Props) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const { timeZone } = useTenant();
  const { messages } = conversation;
  const scroller = useRef<HTMLDivElement>(null);
  const before = useRef({ height: 0, firstSeq: 0, lastSeq: -1, sent: 0 });
  const [hasNew, setHasNew] = useState(false);
  const written = new Set(messages.map(({ clientId }) => clientId));
  const outgoing = outbox.outgoing.filter(({ clientId }) => !written.has(clientId));
  const firstSeq = messages[0]?.seq ?? 0;
  const lastSeq = messages.at(-1)?.seq ?? 0;

  const toEnd = () => {
    const element = scroller.current;
    if (element) element.scrollTop = element.scrollHeight;
    setHasNew(false);
  };

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what changes the content moves the view.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const was = before.current;
    before.current = { height: element.scrollHeight, firstSeq, lastSeq, sent: outgoing.length };
    const gap = was.height - element.scrollTop - element.clientHeight;
    if (was.lastSeq === -1 || outgoing.length > was.sent) toEnd();
    // Older ones came in front: what is being read stays where it is.
    else if (firstSeq < was.firstSeq) element.scrollTop += element.scrollHeight - was.height;
    else if (gap < nearEndPx) toEnd();
    else if (lastSeq > was.lastSeq) setHasNew(true);
  }, [firstSeq, lastSeq, outgoing.length, typist]);

  return (
    <div className="relative min-h-0 flex-1">
      <section
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling area must be reachable by keyboard.
        tabIndex={0}
        aria-label={t("messages")}
        onScroll={(event) => {
          const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
          if (hasNew && scrollHeight - scrollTop - clientHeight < nearEndPx) setHasNew(false);
        }}
        className="focus-ring h-full overflow-y-auto overscroll-contain px-4 py-4 focus-visible:-outline-offset-2 md:px-6"
      >
        <div className="mx-auto grid max-w-3xl gap-1.5">
          {older.has ? (
            <Button
              variant="ghost"
              size="sm"
              className="mx-auto"
              pending={older.loading}
              onClick={() => void older.load()}
            >
              {t("older")}
            </Button>
          ) : null}
          <div role="log" aria-label={t("messages")} className="grid gap-1.5">
            {messages.map((message, index) => {
              const previous = messages[index - 1];
              const day = localDateOf(message.createdAt, timeZone);
              const isNewDay = !previous || localDateOf(previous.createdAt, timeZone) !== day;
              return (
                <Fragment key={message.id}>
                  {isNewDay ? (
                    <p className="my-3 flex items-center gap-3 text-hint text-muted-foreground before:h-px before:flex-1 before:bg-border after:h-px after:flex-1 after:bg-border">
                      <span className="first-letter:uppercase">
                        {format.relativeDay(message.createdAt, now, timeZone)}
                      </span>
                    </p>
                  ) : null}
                  <MessageItem
                    message={message}
                    isFirst={isNewDay || previous?.author !== message.author}
                    conversation={conversation}
                    agentName={agentName}
                    onWhy={onWhy}
                  />
                </Fragment>
              );
            })}
          </div>
          {outgoing.map((item) => (
            <OutgoingItem key={item.clientId} item={item} onRetry={outbox.retry} onDiscard={outbox.discard} />
          ))}
          {typist ? (
            <p role="status" className="flex items-center gap-2 py-1 text-hint text-muted-foreground">
              <span aria-hidden className="flex gap-1">
                {[0, 150, 300].map((delay) => (
                  <span
                    key={delay}
                    className="size-1.5 animate-pulse rounded-full bg-subtle"
                    style={{ animationDelay: `${delay}ms` }}
                  />
                ))}
              </span>
              {t(`typing.${typist}`)}
            </p>
          ) : null}
        </div>
      </section>
      {hasNew ? (
        <Button
          variant="secondary"
          size="sm"
          onClick={toEnd}
          className="-translate-x-1/2 absolute bottom-3 left-1/2 rounded-full shadow-overlay"
        >
          <ArrowDown aria-hidden />
          {t("newMessages")}
        </Button>
      ) : null}
    </div>
  );
}
