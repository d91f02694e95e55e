"use client";

import { Bot, Hand, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { cn } from "@/components/ui/cn";
import { StatusBadge } from "@/components/ui/status-badge";
import { useFormat } from "@/components/ui/use-format";
import { localDateOf } from "@/lib/i18n/format.shared";
import type { ConversationView } from "@/lib/inbox/schema";
import { useContactName } from "./use-contact-name";

type Props = { conversation: ConversationView; isOpen: boolean; onOpen: (id: string) => void; now: string };

/** One conversation of the list: who, what was said last, who answers, how much is unread. */
export function ConversationRow({ conversation, isOpen, onOpen, now }: Props) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const name = useContactName()(conversation.contact);
  const { slug, timeZone } = useTenant();
  const { id, unreadCount, preview, lastAuthor, lastMessageAt, status } = conversation;
  const isToday = localDateOf(lastMessageAt, timeZone) === localDateOf(now, timeZone);
  const isUnread = unreadCount > 0;
  return (
    <a
      data-row
      href={`/t/${slug}/inbox?c=${id}`}
      aria-current={isOpen ? "true" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        onOpen(id);
      }}
      className={cn(
        "focus-ring grid grid-cols-[auto_minmax(0,1fr)] gap-3 px-4 py-3 transition-colors focus-visible:-outline-offset-2 hover:bg-surface-sunken/70",
        isOpen && "bg-primary-soft/60 hover:bg-primary-soft/60",
      )}
    >
      <Avatar name={name} size="md" />
      <span className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-0.5">
        <span className="flex items-baseline justify-between gap-2">
          <span className={cn("truncate", isUnread ? "font-semibold" : "font-medium")}>{name}</span>
          <time dateTime={lastMessageAt} className="shrink-0 text-hint text-muted-foreground">
            {isToday
              ? format.time(lastMessageAt, timeZone)
              : format.relativeDay(lastMessageAt, now, timeZone)}
          </time>
        </span>
        <span className="flex items-center justify-between gap-2">
          <span className={cn("truncate text-hint", isUnread ? "text-foreground" : "text-muted-foreground")}>
            {lastAuthor === "agent" || lastAuthor === "human" ? `${t(`by.${lastAuthor}`)}: ` : ""}
            {preview}
          </span>
          {isUnread ? (
            <Badge className="h-4.5 min-w-4.5 justify-center bg-primary px-1.5 text-2xs text-primary-foreground">
              {unreadCount > 99 ? "99+" : unreadCount}
              <span className="sr-only"> {t("unread")}</span>
            </Badge>
          ) : null}
        </span>
        <span className="mt-0.5 flex min-w-0 items-center gap-1.5">
          <OwnerTag conversation={conversation} />
          {status === "resolved" || status === "closed" ? <StatusBadge status={status} /> : null}
          <span className="truncate text-2xs text-muted-foreground">{conversation.channel.name}</span>
        </span>
      </span>
    </a>
  );
}

function OwnerTag({ conversation: { owner, ownerUser, status } }: { conversation: ConversationView }) {
  const t = useTranslations("inbox");
  const { user } = useTenant();
  if (owner === "agent")
    return status === "resolved" || status === "closed" ? null : (
      <Badge>
        <Bot aria-hidden />
        {t("tag.agent")}
      </Badge>
    );
  if (!ownerUser)
    return (
      <Badge tone="live">
        <Hand aria-hidden />
        {t("tag.waiting")}
      </Badge>
    );
  return (
    <Badge tone="agreed">
      <UserRound aria-hidden />
      {ownerUser.id === user.id ? t("tag.me") : ownerUser.name.split(" ")[0]}
    </Badge>
  );
}
