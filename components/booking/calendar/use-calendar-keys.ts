"use client";

import { useEffect, useRef } from "react";

const busy =
  "input,textarea,select,[contenteditable=true],[role=dialog],[role=alertdialog],[role=menu],[role=listbox],[role=combobox],[role=radiogroup]";

/** Single keys of the calendar ("n", "t", "arrowleft"; in lower case), wherever nothing else uses keys. */
export function useCalendarKeys(keys: Record<string, () => void>): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      if (event.target instanceof Element && event.target.closest(busy)) return;
      // An open dialog takes the keys even while the focus is still on its way there.
      if (document.querySelector("[role=dialog],[role=alertdialog]")) return;
      const action = latest.current[event.key.toLowerCase()];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
