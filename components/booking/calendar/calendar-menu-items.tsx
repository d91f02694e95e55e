"use client";

import { CalendarOff, Printer, Rss } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { DropdownMenuItem } from "@/components/ui/dropdown-menu";
import type { OpenedMenuProps } from "@/components/ui/lazy-menu";
import { OpenedMenu } from "@/components/ui/opened-menu";

export type CalendarMenuProps = {
  onBlock: (() => void) | undefined;
  onSubscribe: () => void;
  printHref: string;
};

/** The entries of the calendar's menu. */
export function CalendarMenuItems({
  onBlock,
  onSubscribe,
  printHref,
  ...menu
}: CalendarMenuProps & OpenedMenuProps) {
  const t = useTranslations("calendar.menu");
  return (
    <OpenedMenu {...menu}>
      {onBlock ? (
        <DropdownMenuItem shortcut="B" onSelect={onBlock}>
          <CalendarOff aria-hidden />
          {t("block")}
        </DropdownMenuItem>
      ) : null}
      <DropdownMenuItem asChild>
        <Link href={printHref} prefetch={false}>
          <Printer aria-hidden />
          {t("print")}
        </Link>
      </DropdownMenuItem>
      <DropdownMenuItem onSelect={onSubscribe}>
        <Rss aria-hidden />
        {t("subscribe")}
      </DropdownMenuItem>
    </OpenedMenu>
  );
}
