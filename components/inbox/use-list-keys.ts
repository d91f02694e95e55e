"use client";

import { useEffect } from "react";
import { isTypingTarget } from "./typing-target";

/** j and k walk through the rows of the list; Enter, as a key of the focused link, opens one. */
export function useListKeys(list: HTMLElement | null): void {
  useEffect(() => {
    if (!list) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTypingTarget(event.target)) return;
      if (event.key !== "j" && event.key !== "k") return;
      const rows = [...list.querySelectorAll<HTMLElement>("a[data-row]")];
      if (rows.length === 0) return;
      const active = document.activeElement;
      let at = active instanceof HTMLElement ? rows.indexOf(active) : -1;
      if (at < 0) at = rows.findIndex((row) => row.getAttribute("aria-current") === "true");
      const next = at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + (event.key === "j" ? 1 : -1)));
      event.preventDefault();
      rows[next]?.focus();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [list]);
}
