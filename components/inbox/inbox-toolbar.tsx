"use client";

import { ListFilter, Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuCheckboxItem,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { Input } from "@/components/ui/input";
import {
  type InboxFilters,
  type OwnerFilter,
  ownerFilters,
  type StatusFilter,
  statusFilters,
} from "./inbox-filters";
import type { ChannelChoice } from "./inbox-screen";

const typingPauseMs = 250;

type Props = {
  filters: InboxFilters;
  onFilter: (change: Partial<InboxFilters>) => void;
  channels: readonly ChannelChoice[];
};

/** Heading, search and filters of the inbox. */
export function InboxToolbar({ filters, onFilter, channels }: Props) {
  const t = useTranslations("inbox");
  const active = [filters.owner, filters.channel, filters.unread || null].filter(Boolean).length;
  return (
    <div className="grid gap-2.5 border-border border-b px-4 pt-4 pb-3">
      <div className="flex items-center justify-between gap-2">
        <h1 className="font-semibold text-xl tracking-tight">{t("title")}</h1>
        <DropdownMenu>
          <DropdownMenuTrigger asChild>
            <Button variant="ghost" size="sm">
              <ListFilter aria-hidden />
              {t(`status.${filters.status}`)}
              {active > 0 ? (
                <span className="grid size-4.5 place-items-center rounded-full bg-primary font-semibold text-2xs text-primary-foreground">
                  {active}
                  <span className="sr-only"> {t("filtersActive")}</span>
                </span>
              ) : null}
            </Button>
          </DropdownMenuTrigger>
          <DropdownMenuContent className="min-w-52">
            <DropdownMenuLabel>{t("filter.status")}</DropdownMenuLabel>
            <DropdownMenuRadioGroup
              value={filters.status}
              onValueChange={(status) => onFilter({ status: status as StatusFilter })}
            >
              {statusFilters.map((status) => (
                <DropdownMenuRadioItem key={status} value={status}>
                  {t(`status.${status}`)}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
            <DropdownMenuSeparator />
            <DropdownMenuLabel>{t("filter.owner")}</DropdownMenuLabel>
            <DropdownMenuRadioGroup
              value={filters.owner ?? "anyone"}
              onValueChange={(owner) =>
                onFilter({ owner: owner === "anyone" ? null : (owner as OwnerFilter) })
              }
            >
              {(["anyone", ...ownerFilters] as const).map((owner) => (
                <DropdownMenuRadioItem key={owner} value={owner}>
                  {t(`owner.${owner}`)}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
            {channels.length > 1 ? (
              <>
                <DropdownMenuSeparator />
                <DropdownMenuLabel>{t("filter.channel")}</DropdownMenuLabel>
                <DropdownMenuRadioGroup
                  value={filters.channel ?? "all"}
                  onValueChange={(channel) => onFilter({ channel: channel === "all" ? null : channel })}
                >
                  <DropdownMenuRadioItem value="all">{t("allChannels")}</DropdownMenuRadioItem>
                  {channels.map((channel) => (
                    <DropdownMenuRadioItem key={channel.id} value={channel.id}>
                      {channel.name}
                    </DropdownMenuRadioItem>
                  ))}
                </DropdownMenuRadioGroup>
              </>
            ) : null}
            <DropdownMenuSeparator />
            <DropdownMenuCheckboxItem
              checked={filters.unread}
              onCheckedChange={(unread) => onFilter({ unread: unread === true })}
            >
              {t("filter.unread")}
            </DropdownMenuCheckboxItem>
            {active > 0 ? (
              <>
                <DropdownMenuSeparator />
                <DropdownMenuItem onSelect={() => onFilter({ owner: null, channel: null, unread: false })}>
                  <X aria-hidden />
                  {t("filter.clear")}
                </DropdownMenuItem>
              </>
            ) : null}
          </DropdownMenuContent>
        </DropdownMenu>
      </div>
      <SearchField value={filters.q} onChange={(q) => onFilter({ q })} />
    </div>
  );
}

function SearchField({ value, onChange }: { value: string; onChange: (q: string) => void }) {
  const t = useTranslations("inbox");
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChange(text), typingPauseMs);
    return () => clearTimeout(timer);
  }, [text, value, onChange]);
  return (
    <div className="relative">
      <Search aria-hidden className="-translate-y-1/2 absolute top-1/2 left-3 size-4 text-subtle" />
      <Input
        type="search"
        value={text}
        onChange={(event) => setText(event.target.value)}
        placeholder={t("search")}
        aria-label={t("search")}
        className="pl-9"
      />
    </div>
  );
}
