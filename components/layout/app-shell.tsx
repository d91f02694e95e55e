"use client";

import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { BottomBar } from "./bottom-bar";
import { visibleNavigation } from "./navigation";
import { PaletteProvider } from "./palette-actions";
import { type ShellProps, sidebarCookie } from "./shell-types";
import { Sidebar } from "./sidebar";
import { TopBar } from "./top-bar";
import { useShellKeys } from "./use-shell-keys";

// Loaded when first asked for: most visits never open them.
const CommandPalette = dynamic(() => import("./command-palette").then((m) => m.CommandPalette), {
  ssr: false,
});
const ShortcutsDialog = dynamic(() => import("./shortcuts-dialog").then((m) => m.ShortcutsDialog), {
  ssr: false,
});

/** The frame of the dashboard: sidebar, or tab bar on phones; command palette; keyboard. */
export function AppShell({ children, defaultCollapsed = false, ...props }: ShellProps) {
  const t = useTranslations("layout.shell");
  const [collapsed, setCollapsed] = useState(defaultCollapsed);
  const [palette, setPalette] = useState<boolean>();
  const [shortcuts, setShortcuts] = useState<boolean>();
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
      {palette === undefined ? null : (
        <CommandPalette
          open={palette}
          onOpenChange={setPalette}
          tenant={props.tenant}
          memberships={props.memberships}
          entries={entries}
          onShortcuts={openers.onShortcuts}
          signOut={props.signOut}
        />
      )}
      {shortcuts === undefined ? null : (
        <ShortcutsDialog open={shortcuts} onOpenChange={setShortcuts} entries={entries} />
      )}
    </PaletteProvider>
  );
}
