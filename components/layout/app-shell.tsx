"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { BottomBar } from "./bottom-bar";
import { CommandPalette, PaletteProvider } from "./command-palette";
import { visibleNavigation } from "./navigation";
import { type ShellProps, sidebarCookie } from "./shell-types";
import { ShortcutsDialog } from "./shortcuts-dialog";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";
import { useShellKeys } from "./use-shell-keys";

/** The frame of the dashboard: sidebar, or tab bar on phones; command palette; keyboard. */
export function AppShell({ children, defaultCollapsed = false, ...props }: ShellProps) {
  const t = useTranslations("layout.shell");
  const [collapsed, setCollapsed] = useState(defaultCollapsed);
  const [palette, setPalette] = useState(false);
  const [shortcuts, setShortcuts] = useState(false);
  const entries = visibleNavigation(props.permissions);

  const toggleSidebar = useCallback(() => {
    setCollapsed((before) => {
      // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in older browsers we support.
      document.cookie = `${sidebarCookie}=${before ? "open" : "collapsed"};path=/;max-age=31536000;samesite=lax`;
      return !before;
    });
  }, []);

  useShellKeys({
    slug: props.tenant.slug,
    entries,
    onPalette: useCallback(() => setPalette((open) => !open), []),
    onHelp: useCallback(() => setShortcuts(true), []),
    onSidebar: toggleSidebar,
  });

  const openers = { onPalette: () => setPalette(true), onShortcuts: () => setShortcuts(true) };
  return (
    <PaletteProvider>
      <a
        href="#content"
        className="sr-only z-50 rounded-lg bg-primary px-4 py-2 font-medium text-primary-foreground focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
      >
        {t("skip")}
      </a>
      <div className="flex min-h-dvh">
        <Sidebar {...props} {...openers} entries={entries} collapsed={collapsed} onToggle={toggleSidebar} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar {...props} {...openers} />
          <main
            id="content"
            tabIndex={-1}
            className="min-w-0 flex-1 px-4 pt-5 pb-[calc(5rem+env(safe-area-inset-bottom))] outline-none md:px-8 md:pt-7 md:pb-10 print:p-0"
          >
            {children}
          </main>
        </div>
      </div>
      <BottomBar tenant={props.tenant} entries={entries} />
      <CommandPalette
        open={palette}
        onOpenChange={setPalette}
        tenant={props.tenant}
        memberships={props.memberships}
        entries={entries}
        onShortcuts={openers.onShortcuts}
        signOut={props.signOut}
      />
      <ShortcutsDialog open={shortcuts} onOpenChange={setShortcuts} entries={entries} />
    </PaletteProvider>
  );
}
