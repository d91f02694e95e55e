"use client";

import { Check } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { DropdownMenuItem, DropdownMenuLabel } from "@/components/ui/dropdown-menu";
import type { OpenedMenuProps } from "@/components/ui/lazy-menu";
import { OpenedMenu } from "@/components/ui/opened-menu";
import type { ShellMembership, ShellTenant } from "./shell-types";
import { TenantMark } from "./tenant-mark";

type Props = { tenant: ShellTenant; memberships: readonly ShellMembership[] };

/** The businesses of somebody who belongs to several. */
export function TenantSwitcherItems({ tenant, memberships, ...menu }: Props & OpenedMenuProps) {
  const t = useTranslations("layout");
  const router = useRouter();
  return (
    <OpenedMenu {...menu} align="start" className="w-64">
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
    </OpenedMenu>
  );
}
