"use client";

import { Keyboard, Languages, LogOut, Moon, Store, Sun } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import {
  Command,
  CommandEmpty,
  CommandGroup,
  CommandInput,
  CommandItem,
  CommandList,
} from "@/components/ui/command";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { localeNames, locales } from "@/lib/i18n/locales.shared";
import { setLocale } from "@/lib/i18n/set-locale";
import { leave } from "./leave";
import { type NavEntry, navHref } from "./navigation";
import { useRegisteredActions } from "./palette-actions";
import type { ShellMembership, ShellTenant } from "./shell-types";

type Props = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  tenant: ShellTenant;
  memberships: readonly ShellMembership[];
  entries: readonly NavEntry[];
  onShortcuts: () => void;
  signOut: () => Promise<void>;
};

/** Everything reachable by typing: pages, actions of the page, businesses, preferences. */
export function CommandPalette({
  open,
  onOpenChange,
  tenant,
  memberships,
  entries,
  onShortcuts,
  signOut,
}: Props) {
  const t = useTranslations("layout");
  const router = useRouter();
  const { setTheme } = useTheme();
  const actions = useRegisteredActions();

  const run = (deed: () => void) => () => {
    onOpenChange(false);
    deed();
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange}>
      <DialogContent
        title={t("palette.title")}
        hideHeader
        className="overflow-hidden sm:top-[18%] sm:translate-y-0"
      >
        <Command loop>
          <CommandInput placeholder={t("palette.placeholder")} autoFocus />
          <CommandList className="sm:max-h-96">
            <CommandEmpty>{t("palette.empty")}</CommandEmpty>
            {actions.length > 0 ? (
              <CommandGroup heading={t("palette.actions")}>
                {actions.map((action) => (
                  <CommandItem key={action.id} value={action.label} onSelect={run(action.onSelect)}>
                    {action.icon}
                    {action.label}
                  </CommandItem>
                ))}
              </CommandGroup>
            ) : null}
            <CommandGroup heading={t("palette.goTo")}>
              {entries.map((entry) => {
                const Icon = entry.icon;
                return (
                  <CommandItem
                    key={entry.id}
                    value={t(`nav.${entry.id}`)}
                    onSelect={run(() => router.push(navHref(tenant.slug, entry)))}
                  >
                    <Icon aria-hidden />
                    {t(`nav.${entry.id}`)}
                    <span aria-hidden className="ml-auto flex gap-1 max-sm:hidden">
                      <Kbd>G</Kbd>
                      <Kbd>{entry.key.toUpperCase()}</Kbd>
                    </span>
                  </CommandItem>
                );
              })}
              {memberships
                .filter((membership) => membership.slug !== tenant.slug)
                .map((membership) => (
                  <CommandItem
                    key={membership.slug}
                    value={`${membership.name} ${membership.slug}`}
                    onSelect={run(() => router.push(`/t/${membership.slug}`))}
                  >
                    <Store aria-hidden />
                    {membership.name}
                  </CommandItem>
                ))}
            </CommandGroup>
            <CommandGroup heading={t("palette.preferences")}>
              <CommandItem
                value={`${t("user.theme")} ${t("user.light")}`}
                onSelect={run(() => setTheme("light"))}
              >
                <Sun aria-hidden />
                {t("user.theme")}: {t("user.light")}
              </CommandItem>
              <CommandItem
                value={`${t("user.theme")} ${t("user.dark")}`}
                onSelect={run(() => setTheme("dark"))}
              >
                <Moon aria-hidden />
                {t("user.theme")}: {t("user.dark")}
              </CommandItem>
              {locales.map((code) => (
                <CommandItem
                  key={code}
                  value={`${t("user.language")} ${localeNames[code]}`}
                  onSelect={run(() => void setLocale(code).then(() => router.refresh()))}
                >
                  <Languages aria-hidden />
                  {t("user.language")}: {localeNames[code]}
                </CommandItem>
              ))}
              <CommandItem value={t("user.shortcuts")} onSelect={run(onShortcuts)}>
                <Keyboard aria-hidden />
                {t("user.shortcuts")}
              </CommandItem>
              <CommandItem value={t("user.signOut")} onSelect={run(() => void leave(signOut))}>
                <LogOut aria-hidden />
                {t("user.signOut")}
              </CommandItem>
            </CommandGroup>
          </CommandList>
        </Command>
      </DialogContent>
    </Dialog>
  );
}
