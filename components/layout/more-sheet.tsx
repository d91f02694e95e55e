"use client";

import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import type { RefObject } from "react";
import { cn } from "@/components/ui/cn";
import { Sheet, SheetContent } from "@/components/ui/sheet";
import { isCurrent, type NavEntry, navHref } from "./navigation";
import type { ShellTenant } from "./shell-types";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  tenant: ShellTenant;
  entries: readonly NavEntry[];
  /** Gets the focus back. */
  opener: RefObject<HTMLElement | null>;
};

/** The places of the phone's menu that have no tab of their own. */
export function MoreSheet({ open, onOpenChange, tenant, entries, opener }: Props) {
  const t = useTranslations("layout.nav");
  const pathname = usePathname();
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        side="bottom"
        title={t("more")}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          opener.current?.focus();
        }}
      >
        <ul className="grid gap-1 p-3">
          {entries.map((entry) => {
            const Icon = entry.icon;
            const current = isCurrent(pathname, tenant.slug, entry);
            return (
              <li key={entry.id}>
                <Link
                  href={navHref(tenant.slug, entry)}
                  onClick={() => onOpenChange(false)}
                  aria-current={current ? "page" : undefined}
                  className={cn(
                    "focus-ring flex h-12 items-center gap-3 rounded-lg px-3 text-base",
                    current && "bg-primary-soft font-medium text-primary-text",
                  )}
                >
                  <Icon aria-hidden className="size-5" strokeWidth={1.75} />
                  {t(entry.id)}
                </Link>
              </li>
            );
          })}
        </ul>
      </SheetContent>
    </Sheet>
  );
}
