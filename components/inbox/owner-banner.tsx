"use client";

import { Bot, Hand, UserRound } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useReasonText } from "@/components/agents/trace/use-reason-text";
import { useMay, useTenant } from "@/components/layout/tenant-provider";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { useFormat } from "@/components/ui/use-format";
import type { ConversationView } from "@/lib/inbox/schema";
import type { useConversationActions } from "./use-conversation-actions";

type Props = {
  conversation: ConversationView;
  agentName: string;
  actions: ReturnType<typeof useConversationActions>;
};

/** Who answers the customer at the moment; there is always exactly one. */
export function OwnerBanner({ conversation, agentName, actions }: Props) {
  const t = useTranslations("inbox");
  const format = useFormat();
  const reasonText = useReasonText();
  const { timeZone, user } = useTenant();
  const { owner, ownerUser, handoffAt, handoffReason, status } = conversation;
  if (status === "resolved" || status === "closed") return null;

  const takeOver = (
    <Button
      size="sm"
      variant={owner === "human" && !ownerUser ? "primary" : "secondary"}
      onClick={() => actions.mutate("take-over")}
    >
      <Hand aria-hidden />
      {t("action.take-over")}
      <Kbd className={cn("max-lg:hidden", !ownerUser && owner === "human" && "border-transparent")}>T</Kbd>
    </Button>
  );
  const handBack = (
    <Button size="sm" variant="secondary" onClick={() => actions.mutate("hand-back")}>
      <Bot aria-hidden />
      {t("action.hand-back")}
    </Button>
  );

  if (owner === "agent") {
    return (
      <Banner
        tone="bg-primary-soft/60"
        icon={<Bot aria-hidden className="text-primary-text" />}
        actions={takeOver}
      >
        {t("banner.agent", { name: agentName })}
      </Banner>
    );
  }
  const since = handoffAt ? format.time(handoffAt, timeZone) : null;
  const reason = handoffReason ? (
    <span className="block truncate text-hint text-muted-foreground">
      {t.has(`reason.${handoffReason}`)
        ? t(`reason.${handoffReason}`)
        : t("reason.said", { reason: reasonText(handoffReason) })}
    </span>
  ) : null;
  if (!ownerUser) {
    return (
      <Banner
        tone="bg-live-soft"
        icon={<Hand aria-hidden className="text-live-fg" />}
        actions={
          <>
            {handBack}
            {takeOver}
          </>
        }
      >
        {since ? t("banner.waitingSince", { time: since }) : t("banner.waiting")}
        {reason}
      </Banner>
    );
  }
  const isMe = ownerUser.id === user.id;
  return (
    <Banner
      tone="bg-agreed-soft"
      icon={<UserRound aria-hidden className="text-agreed-fg" />}
      actions={
        <>
          {isMe ? null : takeOver}
          {handBack}
        </>
      }
    >
      {since
        ? t(isMe ? "banner.meSince" : "banner.personSince", { name: ownerUser.name, time: since })
        : t(isMe ? "banner.me" : "banner.person", { name: ownerUser.name })}
      {reason}
    </Banner>
  );
}

type BannerProps = { tone: string; icon: ReactNode; actions: ReactNode; children: ReactNode };

function Banner({ tone, icon, actions, children }: BannerProps) {
  const mayReply = useMay("conversations.reply");
  return (
    <div
      role="status"
      className={cn(
        "flex shrink-0 flex-wrap items-center gap-x-3 gap-y-2 border-border border-b px-4 py-2 [&>svg]:size-4 [&>svg]:shrink-0",
        tone,
      )}
    >
      {icon}
      <p className="min-w-0 flex-1 basis-40 font-medium">{children}</p>
      {mayReply ? <div className="flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
