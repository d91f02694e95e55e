"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import type { ShellMembership, ShellTenant } from "./shell-types";

type Props = { tenant: ShellTenant; memberships: readonly ShellMembership[]; collapsed?: boolean };

/** The sign of a business: its first letter on the accent. */
export function TenantMark({ name, className }: { name: string; className?: string }) {
  return (
    <span
      aria-hidden
      className={cn(
        "grid size-7 shrink-0 place-items-center rounded-md bg-primary font-semibold text-primary-foreground text-xs",
        className,
      )}
    >
      {[...name.trim()][0]?.toLocaleUpperCase() ?? "?"}
    </span>
  );
}

/** The business at hand; a menu of the others for people who belong to several. */
export function TenantSwitcher({ tenant, memberships, collapsed = false }: Props) {
  const t = useTranslations("layout");
  const router = useRouter();
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
    <DropdownMenu>
      <DropdownMenuTrigger className="focus-ring flex h-10 min-w-0 items-center gap-2.5 rounded-lg px-1 transition-colors hover:bg-muted data-[state=open]:bg-muted">
        <span className="sr-only">{t("tenant.switch")}</span>
        {face}
        {collapsed ? null : <ChevronsUpDown aria-hidden className="mr-1 size-3.5 shrink-0 text-subtle" />}
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-64">
        <DropdownMenuLabel>{t("tenant.yours")}</DropdownMenuLabel>
        {memberships.map((membership) => (
          <DropdownMenuItem key={membership.slug} onSelect={() => router.push(`/t/${membership.slug}`)}>
            <TenantMark name={membership.name} />
            <span className="grid min-w-0 flex-1">
              <span className="truncate">{membership.name}</span>
              <span className="truncate text-hint text-muted-foreground">
                {t(membership.role === "TENANT_ADMIN" ? "role.TENANT_ADMIN" : "role.TENANT_USER")}
              </span>
            </span>
            {membership.slug === tenant.slug ? <Check aria-hidden className="!text-primary-text" /> : null}
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
