"use client";

import { Menu } from "lucide-react";
import dynamic from "next/dynamic";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { cn } from "@/components/ui/cn";
import { isCurrent, type NavEntry, navHref } from "./navigation";
import type { ShellTenant } from "./shell-types";

// Loaded when first asked for: computers never do.
const MoreSheet = dynamic(() => import("./more-sheet").then((module) => module.MoreSheet), { ssr: false });

const tabClass =
  "focus-ring flex h-14 w-full flex-col items-center justify-center gap-0.5 rounded-lg text-2xs text-muted-foreground focus-visible:-outline-offset-2";

/** The menu of phones: four places and a sheet with the rest. */
export function BottomBar({ tenant, entries }: { tenant: ShellTenant; entries: readonly NavEntry[] }) {
  const t = useTranslations("layout.nav");
  const pathname = usePathname();
  const [open, setOpen] = useState<boolean>();
  const more = useRef<HTMLButtonElement>(null);
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
            <button
              ref={more}
              type="button"
              aria-haspopup="dialog"
              aria-expanded={open === true}
              onClick={() => setOpen(true)}
              className={cn(tabClass, restIsCurrent && "font-medium text-primary-text")}
            >
              <Menu aria-hidden className="size-5" strokeWidth={restIsCurrent ? 2.25 : 1.75} />
              {t("more")}
            </button>
            {open === undefined ? null : (
              <MoreSheet open={open} onOpenChange={setOpen} tenant={tenant} entries={rest} opener={more} />
            )}
          </li>
        ) : null}
      </ul>
    </nav>
  );
}
