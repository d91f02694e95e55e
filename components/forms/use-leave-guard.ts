"use client";

import { useEffect } from "react";

/**
 * Asks before unsaved input is lost: on closing or reloading the tab (the browser's own words) and on
 * following a link inside the app. The router has no hook for the second, so the click is caught first.
 */
export function useLeaveGuard(active: boolean, question: string): void {
  useEffect(() => {
    if (!active) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    const onClick = (event: MouseEvent) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey)
        return;
      const link = (event.target as Element | null)?.closest?.("a[href]");
      if (!(link instanceof HTMLAnchorElement) || link.target === "_blank" || link.hasAttribute("download"))
        return;
      const to = new URL(link.href, location.href);
      const samePage = to.origin === location.origin && to.pathname === location.pathname;
      if (samePage || !/^https?:$/.test(to.protocol)) return;
      // To another origin the page unloads and the browser asks.
      if (to.origin !== location.origin || window.confirm(question)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [active, question]);
}
