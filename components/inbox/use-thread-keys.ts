"use client";

import { useEffect, useRef } from "react";
import { isTypingTarget } from "./typing-target";

type Deeds = { onReply: () => void; onResolve: () => void; onTakeOver: () => void; onBack: () => void };

/** r writes, e resolves, t takes over, Escape goes back to the list. */
export function useThreadKeys(deeds: Deeds): void {
  const latest = useRef(deeds);
  latest.current = deeds;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTypingTarget(event.target)) return;
      const { onReply, onResolve, onTakeOver, onBack } = latest.current;
      const deed = { r: onReply, e: onResolve, t: onTakeOver, Escape: onBack }[event.key];
      if (!deed || event.defaultPrevented || document.querySelector("[role=dialog],[role=menu]")) return;
      event.preventDefault();
      deed();
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}
