"use client";

import { PanelLeftClose, PanelLeftOpen, Search } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Kbd } from "@/components/ui/kbd";
import { Tooltip } from "@/components/ui/tooltip";
import { isCurrent, type NavEntry, navHref } from "./navigation";
import type { ShellProps } from "./shell-types";
import { TenantSwitcher } from "./tenant-switcher";
import { useModKey } from "./use-mod-key";
import { UserMenu } from "./user-menu";

type Props = Omit<ShellProps, "children" | "defaultCollapsed"> & {
  entries: readonly NavEntry[];
  collapsed: boolean;
  onToggle: () => void;
  onPalette: () => void;
  onShortcuts: () => void;
};

const quiet =
  "focus-ring flex h-8 items-center gap-2.5 rounded-md px-2 text-muted-foreground text-ui transition-colors hover:bg-muted hover:text-foreground";

/** The menu at the side, from 768 px; collapsed it shows signs only, with their names as tooltips. */
export function Sidebar({ entries, collapsed, onToggle, onPalette, onShortcuts, ...props }: Props) {
  const t = useTranslations("layout");
  const modKey = useModKey();
  const Toggle = collapsed ? PanelLeftOpen : PanelLeftClose;
  const toggleLabel = collapsed ? t("shell.expand") : t("shell.collapse");
  return (
    <aside
      data-print="hidden"
      className={cn(
        "sticky top-0 hidden h-dvh shrink-0 flex-col gap-3 border-border border-r bg-surface-sunken px-2.5 py-3 md:flex",
        collapsed ? "w-14" : "w-60",
      )}
    >
      <TenantSwitcher tenant={props.tenant} memberships={props.memberships} collapsed={collapsed} />
      <Tooltip label={t("shell.search")} side="right" enabled={collapsed}>
        <button
          type="button"
          onClick={onPalette}
          aria-label={collapsed ? t("shell.search") : undefined}
          className={cn(quiet, "border border-border bg-surface", collapsed && "justify-center px-0")}
        >
          <Search aria-hidden className="size-4 shrink-0" />
          {collapsed ? null : (
            <>
              <span className="flex-1 truncate text-left">{t("shell.search")}</span>
              <Kbd>{modKey} K</Kbd>
            </>
          )}
        </button>
      </Tooltip>
      <nav aria-label={t("nav.label")} className="-mx-1 flex-1 overflow-y-auto px-1">
        <ul className="grid gap-0.5">
          {entries.map((entry, index) => (
            <li
              key={entry.id}
              className={cn(index > 0 && entries[index - 1]?.group !== entry.group && "mt-4")}
            >
              <SidebarLink entry={entry} slug={props.tenant.slug} collapsed={collapsed} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="grid gap-1">
        <div className={cn("flex items-center gap-1", collapsed && "flex-col")}>
          <Tooltip label={toggleLabel} side="right" enabled={collapsed}>
            <button
              type="button"
              onClick={onToggle}
              aria-expanded={!collapsed}
              aria-label={toggleLabel}
              className={cn(quiet, "min-w-0 flex-1", collapsed && "w-full flex-none justify-center px-0")}
            >
              <Toggle aria-hidden className="size-4 shrink-0" />
              {collapsed ? null : <span className="truncate">{toggleLabel}</span>}
            </button>
          </Tooltip>
          {props.connection}
        </div>
        <UserMenu {...props} collapsed={collapsed} onShortcuts={onShortcuts} />
      </div>
    </aside>
  );
}

function SidebarLink({ entry, slug, collapsed }: { entry: NavEntry; slug: string; collapsed: boolean }) {
  const t = useTranslations("layout.nav");
  const current = isCurrent(usePathname(), slug, entry);
  const Icon = entry.icon;
  return (
    <Tooltip label={t(entry.id)} side="right" enabled={collapsed}>
      <Link
        href={navHref(slug, entry)}
        aria-current={current ? "page" : undefined}
        aria-label={collapsed ? t(entry.id) : undefined}
        className={cn(
          quiet,
          collapsed && "justify-center px-0",
          current &&
            "bg-primary-soft font-medium text-primary-text hover:bg-primary-soft hover:text-primary-text",
        )}
      >
        <Icon aria-hidden className="size-4 shrink-0" strokeWidth={current ? 2.25 : 1.9} />
        {collapsed ? null : <span className="truncate">{t(entry.id)}</span>}
      </Link>
    </Tooltip>
  );
}
