"use client";

import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Tooltip } from "@/components/ui/tooltip";

export type ConnectionState = "online" | "connecting" | "offline";

const dots: Record<ConnectionState, string> = {
  online: "bg-done",
  connecting: "bg-live animate-pulse",
  offline: "bg-problem",
};

/** Whether live updates arrive: quiet while they do, in words when they do not. */
export function ConnectionIndicator({ state }: { state: ConnectionState }) {
  const t = useTranslations("layout.connection");
  return (
    <Tooltip label={t(state)} side="right">
      <span
        role="status"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the tooltip must be reachable by keyboard.
        tabIndex={0}
        className="focus-ring inline-grid size-6 place-items-center rounded-full"
      >
        <span aria-hidden className={cn("size-2 rounded-full", dots[state])} />
        <span className="sr-only">{t(state)}</span>
      </span>
    </Tooltip>
  );
}
