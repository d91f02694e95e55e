"use client";

import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import { LazyMenu } from "@/components/ui/lazy-menu";
import type { ShellProps } from "./shell-types";

type Props = Pick<ShellProps, "user" | "isPlatformAdmin" | "profileHref" | "signOut"> & {
  collapsed?: boolean;
  onShortcuts: () => void;
};

const load = () => import("./user-menu-items").then((module) => module.UserMenuItems);

/** The account: profile, language, theme, keyboard, sign out. */
export function UserMenu({
  user,
  isPlatformAdmin,
  profileHref,
  signOut,
  collapsed = false,
  onShortcuts,
}: Props) {
  const t = useTranslations("layout.user");
  return (
    <LazyMenu
      load={load}
      menuProps={{ isPlatformAdmin, profileHref, signOut, onShortcuts }}
      trigger={
        <button
          type="button"
          className={cn(
            "focus-ring flex h-11 min-w-0 items-center gap-2.5 rounded-lg px-1.5 text-left transition-colors hover:bg-muted data-[state=open]:bg-muted",
            collapsed && "justify-center px-0",
          )}
        >
          <Avatar name={user.name} src={user.imageUrl ?? null} />
          <span className="sr-only">{t("menu")}</span>
          {collapsed ? (
            <span className="sr-only">{user.name}</span>
          ) : (
            <span className="grid min-w-0 leading-tight">
              <span className="truncate font-medium text-hint">{user.name}</span>
              <span className="truncate text-muted-foreground text-xs">{user.email}</span>
            </span>
          )}
        </button>
      }
    />
  );
}
