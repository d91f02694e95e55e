"use client";

import { Keyboard, Languages, LogOut, ShieldCheck, SunMoon, User } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { Avatar } from "@/components/ui/avatar";
import { cn } from "@/components/ui/cn";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { localeNames, locales } from "@/lib/i18n/locales.shared";
import { setLocale } from "@/lib/i18n/set-locale";
import { leave } from "./leave";
import type { ShellProps } from "./shell-types";

type Props = Pick<ShellProps, "user" | "isPlatformAdmin" | "profileHref" | "signOut"> & {
  collapsed?: boolean;
  onShortcuts: () => void;
};

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
  const locale = useLocale();
  const router = useRouter();
  const { theme, setTheme } = useTheme();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger
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
      </DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        {profileHref ? (
          <DropdownMenuItem asChild>
            <Link href={profileHref}>
              <User />
              {t("profile")}
            </Link>
          </DropdownMenuItem>
        ) : null}
        {isPlatformAdmin ? (
          <DropdownMenuItem asChild>
            <Link href="/admin">
              <ShieldCheck />
              {t("admin")}
            </Link>
          </DropdownMenuItem>
        ) : null}
        <DropdownMenuSub>
          <DropdownMenuSubTrigger>
            <Languages />
            {t("language")}
          </DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            <DropdownMenuRadioGroup
              value={locale}
              onValueChange={(next) => void setLocale(next).then(() => router.refresh())}
            >
              {locales.map((code) => (
                <DropdownMenuRadioItem key={code} value={code} lang={code}>
                  {localeNames[code]}
                </DropdownMenuRadioItem>
              ))}
            </DropdownMenuRadioGroup>
          </DropdownMenuSubContent>
        </DropdownMenuSub>
        <DropdownMenuSub>
          <DropdownMenuSubTrigger>
            <SunMoon />
            {t("theme")}
          </DropdownMenuSubTrigger>
          <DropdownMenuSubContent>
            <DropdownMenuRadioGroup value={theme ?? "system"} onValueChange={setTheme}>
              <DropdownMenuRadioItem value="light">{t("light")}</DropdownMenuRadioItem>
              <DropdownMenuRadioItem value="dark">{t("dark")}</DropdownMenuRadioItem>
              <DropdownMenuRadioItem value="system">{t("system")}</DropdownMenuRadioItem>
            </DropdownMenuRadioGroup>
          </DropdownMenuSubContent>
        </DropdownMenuSub>
        <DropdownMenuItem onSelect={onShortcuts} shortcut="?">
          <Keyboard />
          {t("shortcuts")}
        </DropdownMenuItem>
        <DropdownMenuSeparator />
        <DropdownMenuItem onSelect={() => void leave(signOut)}>
          <LogOut />
          {t("signOut")}
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
