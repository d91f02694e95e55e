"use client";

import { useEffect, useRef } from "react";

const typing = "input,textarea,select,[contenteditable=true]";

/**
 * Ctrl+C on a visit that has the focus and Ctrl+V anywhere in the calendar (Cmd on a Mac). Text that is selected or typed keeps
 * its own copy and paste, and so does an open dialog. `onCopy` says whether there was something to copy.
 */
export function useCopyPaste(onCopy: (id: string) => boolean, onPaste: () => boolean): void {
  const latest = useRef({ onCopy, onPaste });
  useEffect(() => {
    latest.current = { onCopy, onPaste };
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.shiftKey || !(event.ctrlKey || event.metaKey))
        return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest(typing) || document.querySelector("[role=dialog],[role=alertdialog]")) return;
      const key = event.key.toLowerCase();
      if (key === "c" && String(document.getSelection() ?? "") === "") {
        const id = target?.closest<HTMLElement>("[data-appointment]")?.dataset.appointment;
        if (id && latest.current.onCopy(id)) event.preventDefault();
      } else if (key === "v" && latest.current.onPaste()) event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
