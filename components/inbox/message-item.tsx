"use client";

import { BookOpen, Bot, CircleHelp, Lock, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { ConversationView, MessageView } from "@/lib/inbox/schema";
import { useContactName } from "./use-contact-name";

type Props = {
  message: MessageView;
  /** The first of several in a row by the same author; only that one says who it is. */
  isFirst: boolean;
  conversation: ConversationView;
  agentName: string;
  onWhy: (messageId: string) => void;
};

export const bubbleLook = {
  customer: "justify-self-start rounded-bl-sm border border-border bg-surface",
  agent: "justify-self-end rounded-br-sm bg-primary-soft text-foreground",
  human: "justify-self-end rounded-br-sm bg-primary text-primary-foreground",
  note: "justify-self-stretch border border-live/40 border-dashed bg-live-soft text-foreground",
};

/** One message; who wrote it shows by side, colour, sign and name. */
export function MessageItem({ message, isFirst, conversation, agentName, onWhy }: Props) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const { timeZone, user } = useTenant();
  const customerName = useContactName()(conversation.contact);
  const { author, text, createdAt, citations, status } = message;
  if (author === "system") {
    return <p className="mx-auto my-1 max-w-md text-center text-hint text-muted-foreground">{text}</p>;
  }
  const isOurs = author === "agent" || author === "human";
  return (
    <article
      aria-label={`${authorName()}, ${format.time(createdAt, timeZone)}`}
      className={cn("group grid min-w-0 gap-1", isFirst && "mt-2")}
    >
      {isFirst ? (
        <p
          className={cn(
            "flex items-center gap-1.5 text-hint text-muted-foreground [&>svg]:size-3.5",
            isOurs && "justify-self-end",
          )}
        >
          {author === "agent" ? <Bot aria-hidden /> : null}
          {author === "note" ? <Lock aria-hidden /> : null}
          {author === "note" ? t("noteBy", { name: authorName() }) : authorName()}
        </p>
      ) : null}
      <div
        className={cn(
          "max-w-[min(85%,36rem)] whitespace-pre-wrap break-words rounded-xl px-3.5 py-2",
          author === "note" && "max-w-full",
          bubbleLook[author],
        )}
      >
        {text}
      </div>
      <p
        className={cn(
          "flex flex-wrap items-center gap-x-2 text-2xs text-muted-foreground",
          isOurs && "justify-self-end",
        )}
      >
        {citations.length > 0 ? (
          <span className="flex items-center gap-1">
            <BookOpen aria-hidden className="size-3" />
            {citations.map(({ title }) => title).join(", ")}
          </span>
        ) : null}
        {status === "failed" ? (
          <span className="flex items-center gap-1 text-problem-fg">
            <TriangleAlert aria-hidden className="size-3" />
            {t("notDelivered")}
          </span>
        ) : null}
        <time dateTime={createdAt}>{format.time(createdAt, timeZone)}</time>
        {author === "agent" ? (
          <button
            type="button"
            onClick={() => onWhy(message.id)}
            className="focus-ring inline-flex min-h-6 items-center gap-1 rounded-sm px-1 text-primary-text hover:underline"
          >
            <CircleHelp aria-hidden className="size-3.5" />
            {t("why")}
          </button>
        ) : null}
      </p>
    </article>
  );

  function authorName(): string {
    if (author === "customer") return customerName;
    if (author === "agent") return agentName;
    if (message.authorUserId === user.id) return t("you");
    const { ownerUser } = conversation;
    return ownerUser && ownerUser.id === message.authorUserId ? ownerUser.name : t("team");
  }
}
