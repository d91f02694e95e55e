"use client";

import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** The sign of the key that commands are given with on this machine. */
export function useModKey(): "⌘" | "Ctrl" {
  return useSyncExternalStore(
    never,
    () => (/Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl"),
    () => "Ctrl",
  );
}
