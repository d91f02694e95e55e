"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ShellProps } from "./shell-types";
import { TenantSwitcher } from "./tenant-switcher";
import { UserMenu } from "./user-menu";

type Props = Omit<ShellProps, "children"> & { onPalette: () => void; onShortcuts: () => void };

/** The head of the page on phones, where there is no sidebar. */
export function TopBar({ onPalette, onShortcuts, ...props }: Props) {
  const t = useTranslations("layout.shell");
  return (
    <header
      data-print="hidden"
      className="sticky top-0 z-30 flex h-14 items-center gap-1 border-border border-b bg-background/95 px-3 md:hidden"
    >
      <div className="flex min-w-0 flex-1">
        <TenantSwitcher tenant={props.tenant} memberships={props.memberships} />
      </div>
      {props.connection}
      <Button variant="ghost" size="icon" aria-label={t("search")} onClick={onPalette}>
        <Search />
      </Button>
      <UserMenu {...props} collapsed onShortcuts={onShortcuts} />
    </header>
  );
}
