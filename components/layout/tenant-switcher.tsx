"use client";

import { ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { LazyMenu } from "@/components/ui/lazy-menu";
import type { ShellMembership, ShellTenant } from "./shell-types";
import { TenantMark } from "./tenant-mark";

type Props = { tenant: ShellTenant; memberships: readonly ShellMembership[]; collapsed?: boolean };

const load = () => import("./tenant-switcher-items").then((module) => module.TenantSwitcherItems);

/** The business at hand; a menu of the others for people who belong to several. */
export function TenantSwitcher({ tenant, memberships, collapsed = false }: Props) {
  const t = useTranslations("layout");
  const face = (
    <>
      <TenantMark name={tenant.name} />
      <span className={cn("min-w-0 flex-1 truncate text-left font-semibold text-ui", collapsed && "sr-only")}>
        {tenant.name}
      </span>
    </>
  );
  if (memberships.length < 2) return <div className="flex h-10 items-center gap-2.5 px-1">{face}</div>;
  return (
    <LazyMenu
      load={load}
      menuProps={{ tenant, memberships }}
      trigger={
        <button
          type="button"
          className="focus-ring flex h-10 min-w-0 items-center gap-2.5 rounded-lg px-1 transition-colors hover:bg-muted data-[state=open]:bg-muted"
        >
          <span className="sr-only">{t("tenant.switch")}</span>
          {face}
          {collapsed ? null : <ChevronsUpDown aria-hidden className="mr-1 size-3.5 shrink-0 text-subtle" />}
        </button>
      }
    />
  );
}
