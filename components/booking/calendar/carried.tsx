"use client";

import { Ban, CircleCheck, ClockAlert, Copy, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import { toTime } from "@/lib/booking/shop-time.shared";
import type { PlacementState } from "./placement-state";
import { type DayWindow, minutePx, topOf } from "./scale";
import type { Preview } from "./use-grid-drag";

const looks = {
  free: { icon: CircleCheck, tone: "border-primary bg-primary-soft/90 text-primary-text" },
  taken: { icon: Ban, tone: "border-danger bg-danger-soft/95 text-danger-text" },
  blocked: { icon: TriangleAlert, tone: "border-live bg-live-soft/95 text-live-fg" },
  outside: { icon: ClockAlert, tone: "border-live bg-live-soft/95 text-live-fg" },
  visits: { icon: TriangleAlert, tone: "border-live bg-live-soft/95 text-live-fg" },
} as const;

/** What the place means in words: colour alone is not enough. */
export function useStateText() {
  const t = useTranslations("calendar.state");
  return ({ kind, count }: PlacementState) => (kind === "visits" ? t("visits", { count }) : t(kind));
}

/** Where the carried thing would stand if it were let go now, and whether it fits there. */
export function Carried({
  preview,
  state,
  window,
}: {
  preview: Preview;
  state: PlacementState;
  window: DayWindow;
}) {
  const t = useTranslations("calendar.state");
  const format = useFormat();
  const textOf = useStateText();
  const { start, end } = preview.placement;
  const time = (minutes: number) => format.localTime(toTime(minutes % 1440));
  const { icon, tone } = looks[state.kind];
  const Icon = preview.copy ? Copy : icon;
  return (
    <li
      aria-hidden
      data-carried={state.kind}
      className={cn(
        "!pointer-events-none absolute inset-x-0.5 z-20 flex flex-wrap content-start items-center gap-x-1.5 overflow-hidden rounded-md border-2 px-2 py-0.5 font-semibold text-2xs shadow-overlay",
        tone,
      )}
      style={{ top: topOf(start, window), height: Math.max((end - start) * minutePx, 20) }}
    >
      <span>
        {time(start)}–{time(end)}
      </span>
      {state.kind === "free" && !preview.copy ? null : (
        <span className="flex items-center gap-1">
          <Icon className="size-3" />
          {[preview.copy ? t("copy") : null, state.kind === "free" ? null : textOf(state)]
            .filter(Boolean)
            .join(": ")}
        </span>
      )}
    </li>
  );
}
