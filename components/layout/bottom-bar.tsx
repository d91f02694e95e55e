"use client";

import { Menu } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { cn } from "@/components/ui/cn";
import { Sheet, SheetContent, SheetTrigger } from "@/components/ui/sheet";
import { isCurrent, type NavEntry, navHref } from "./navigation";
import type { ShellTenant } from "./shell-types";

const tabClass =
  "focus-ring flex h-14 w-full flex-col items-center justify-center gap-0.5 rounded-lg text-2xs text-muted-foreground focus-visible:-outline-offset-2";

/** The menu of phones: four places and a sheet with the rest. */
export function BottomBar({ tenant, entries }: { tenant: ShellTenant; entries: readonly NavEntry[] }) {
  const t = useTranslations("layout.nav");
  const pathname = usePathname();
  const [open, setOpen] = useState(false);
  const tabs = entries.filter((entry) => entry.tab);
  const rest = entries.filter((entry) => !entry.tab);
  const restIsCurrent = rest.some((entry) => isCurrent(pathname, tenant.slug, entry));
  return (
    <nav
      aria-label={t("label")}
      data-print="hidden"
      className="fixed inset-x-0 bottom-0 z-30 border-border border-t bg-surface pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <ul className="grid auto-cols-fr grid-flow-col px-1">
        {tabs.map((entry) => {
          const current = isCurrent(pathname, tenant.slug, entry);
          const Icon = entry.icon;
          return (
            <li key={entry.id}>
              <Link
                href={navHref(tenant.slug, entry)}
                aria-current={current ? "page" : undefined}
                className={cn(tabClass, current && "font-medium text-primary-text")}
              >
                <Icon aria-hidden className="size-5" strokeWidth={current ? 2.25 : 1.75} />
                {t(entry.id)}
              </Link>
            </li>
          );
        })}
        {rest.length > 0 ? (
          <li>
            <Sheet open={open} onOpenChange={setOpen}>
              <SheetTrigger className={cn(tabClass, restIsCurrent && "font-medium text-primary-text")}>
                <Menu aria-hidden className="size-5" strokeWidth={restIsCurrent ? 2.25 : 1.75} />
                {t("more")}
              </SheetTrigger>
              <SheetContent side="bottom" title={t("more")}>
                <ul className="grid gap-1 p-3">
                  {rest.map((entry) => {
                    const Icon = entry.icon;
                    const current = isCurrent(pathname, tenant.slug, entry);
                    return (
                      <li key={entry.id}>
                        <Link
                          href={navHref(tenant.slug, entry)}
                          onClick={() => setOpen(false)}
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
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
