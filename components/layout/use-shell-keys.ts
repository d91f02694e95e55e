"use client";

import { useRouter } from "next/navigation";
import { useLayoutEffect } from "react";
import { type NavEntry, navHref } from "./navigation";

type Options = {
  slug: string;
  entries: readonly NavEntry[];
  onPalette: () => void;
  onHelp: () => void;
  onSidebar: () => void;
};

/** Whether keys go into something that uses them: a field, a menu, a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return (
    target.isContentEditable ||
    target.closest("input,textarea,select,[role=dialog],[role=menu],[role=listbox],[role=combobox]") !== null
  );
}

/** Keyboard of the whole dashboard: Ctrl/⌘-K, "?", "[" and "g" followed by the letter of a page. */
export function useShellKeys({ slug, entries, onPalette, onHelp, onSidebar }: Options): void {
  const router = useRouter();
  // Before the first paint: a key pressed the moment the page is seen must not be lost.
  useLayoutEffect(() => {
    let armedUntil = 0;
    const onKey = (event: KeyboardEvent) => {
      if ((event.metaKey || event.ctrlKey) && !event.altKey && event.key.toLowerCase() === "k") {
        event.preventDefault();
        onPalette();
        return;
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return;
      if (armedUntil > event.timeStamp) {
        armedUntil = 0;
        const entry = entries.find((candidate) => candidate.key === event.key.toLowerCase());
        if (!entry) return;
        // Captured and stopped: the letter may mean something else to the page at hand.
        event.preventDefault();
        event.stopPropagation();
        router.push(navHref(slug, entry));
        return;
      }
      if (event.key === "g") armedUntil = event.timeStamp + 1200;
      else if (event.key === "?") onHelp();
      else if (event.key === "[") onSidebar();
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, [router, slug, entries, onPalette, onHelp, onSidebar]);
}
