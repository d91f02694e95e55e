"use client";

import { Archive, ArrowLeft, CheckCheck, Ellipsis, PanelRight, RotateCcw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useMay } from "@/components/layout/tenant-provider";
import { Avatar } from "@/components/ui/avatar";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Kbd } from "@/components/ui/kbd";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { StatusBadge } from "@/components/ui/status-badge";
import type { ConversationView } from "@/lib/inbox/schema";
import { ContactPanel } from "./contact-panel";
import { useContactName } from "./use-contact-name";
import type { useConversationActions } from "./use-conversation-actions";

type Props = {
  conversation: ConversationView;
  actions: ReturnType<typeof useConversationActions>;
  onBack: () => void;
};

/** Who it is, and what can be done with the conversation. */
export function ThreadHeader({ conversation, actions, onBack }: Props) {
  const t = useTranslations("inbox");
  const name = useContactName()(conversation.contact);
  const mayReply = useMay("conversations.reply");
  const [details, setDetails] = useState(false);
  const isOver = conversation.status === "resolved" || conversation.status === "closed";
  return (
    <header className="flex h-14 shrink-0 items-center gap-2.5 border-border border-b px-3 md:px-4">
      <Button variant="ghost" size="icon" className="md:hidden" aria-label={t("back")} onClick={onBack}>
        <ArrowLeft />
      </Button>
      <Avatar name={name} className="max-sm:hidden" />
      <div className="grid min-w-0 flex-1">
        <h2 className="truncate font-semibold">{name}</h2>
        <p className="truncate text-hint text-muted-foreground">{conversation.channel.name}</p>
      </div>
      {isOver ? <StatusBadge status={conversation.status} className="max-sm:hidden" /> : null}
      {mayReply ? (
        isOver ? (
          <Button variant="secondary" size="sm" onClick={() => actions.mutate("reopen")}>
            <RotateCcw aria-hidden />
            {t("action.reopen")}
          </Button>
        ) : (
          <Button variant="secondary" size="sm" onClick={() => actions.mutate("resolve")}>
            <CheckCheck aria-hidden />
            {t("action.resolve")}
            <Kbd className="max-lg:hidden">E</Kbd>
          </Button>
        )
      ) : null}
      <Button
        variant="ghost"
        size="icon-sm"
        className="min-[1400px]:hidden"
        aria-label={t("contact.title")}
        onClick={() => setDetails(true)}
      >
        <PanelRight />
      </Button>
      {mayReply && conversation.status !== "closed" ? (
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="icon-sm" aria-label={t("action.more")}>
              <Ellipsis />
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent>
            <DropdownMenuItem onSelect={() => actions.mutate("close")}>
              <Archive aria-hidden />
              {t("action.close")}
            </DropdownMenuItem>
          </DropdownMenuContent>
        </DropdownMenu>
      ) : null}
      <Sheet open={details} onOpenChange={setDetails}>
        <SheetContent title={t("contact.title")}>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <ContactPanel conversation={conversation} />
          </div>
        </SheetContent>
      </Sheet>
    </header>
  );
}
