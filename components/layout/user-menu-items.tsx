"use client";

import { Keyboard, Languages, LogOut, ShieldCheck, SunMoon, User } from "lucide-react";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useLocale, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import {
  DropdownMenuItem,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuSub,
  DropdownMenuSubContent,
  DropdownMenuSubTrigger,
} from "@/components/ui/dropdown-menu";
import type { OpenedMenuProps } from "@/components/ui/lazy-menu";
import { OpenedMenu } from "@/components/ui/opened-menu";
import { localeNames, locales } from "@/lib/i18n/locales.shared";
import { setLocale } from "@/lib/i18n/set-locale";
import { leave } from "./leave";
import type { ShellProps } from "./shell-types";

type Props = Pick<ShellProps, "isPlatformAdmin" | "profileHref" | "signOut"> & { onShortcuts: () => void };

/** What the account menu holds: profile, language, theme, keyboard, sign out. */
export function UserMenuItems({
  isPlatformAdmin,
  profileHref,
  signOut,
  onShortcuts,
  ...menu
}: Props & OpenedMenuProps) {
  const t = useTranslations("layout.user");
  const locale = useLocale();
  const router = useRouter();
  const { theme, setTheme } = useTheme();
  return (
    <OpenedMenu {...menu} align="start" className="w-60">
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
    </OpenedMenu>
  );
}
