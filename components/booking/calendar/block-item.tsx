"use client";

import { useTranslations } from "next-intl";
import { useTenant } from "@/components/layout/tenant-provider";
import { cn } from "@/components/ui/cn";
import { useFormat } from "@/components/ui/use-format";
import type { BlockEntry } from "./columns";
import type { Lane } from "./lanes";
import { type DayWindow, minutePx, topOf } from "./scale";

/** The ground of time that is taken by something other than a visit. */
export const hatched =
  "bg-[repeating-linear-gradient(-45deg,transparent_0_5px,color-mix(in_oklch,var(--border-strong)_55%,transparent)_5px_6px)]";

type Props = {
  entry: BlockEntry;
  lane: Lane | undefined;
  window: DayWindow;
  movable: boolean;
  /** It is being carried: only its shadow stays. */
  lifted: boolean;
  /** Several people share the column: say whose it is. */
  named: boolean;
  tabIndex: 0 | -1;
  onOpen: ((id: string) => void) | undefined;
  onPointerDown: (event: React.PointerEvent, entry: BlockEntry, mode: "move" | "resize") => void;
  onKeyDown: (event: React.KeyboardEvent, entry: BlockEntry) => void;
  onFocus: (id: string) => void;
  onBlur: (entry: BlockEntry) => void;
};

/** Blocked time in the grid: hatched, with its reason; moved and resized like a visit. */
export function BlockItem(props: Props) {
  const { entry, lane, window, movable, lifted, named, tabIndex } = props;
  const t = useTranslations("calendar.block");
  const format = useFormat();
  const { timeZone } = useTenant();
  const { off } = entry;
  const { lane: at = 0, lanes = 1, width = 1 } = lane ?? {};
  const top = Math.max(entry.start, window.from);
  const height = Math.max((Math.min(entry.end, window.to) - top) * minutePx, 18);
  const title = off.reason ?? t("untitled");
  const time = `${format.time(off.startsAt, timeZone)}–${format.time(off.endsAt, timeZone)}`;
  if (entry.end <= window.from || entry.start >= window.to) return null;
  return (
    <li
      className="absolute"
      style={{
        ...{ top: topOf(top, window), height },
        ...{ left: `${(at / lanes) * 100}%`, width: `${(width / lanes) * 100}%` },
      }}
    >
      <button
        type="button"
        data-appointment={entry.id}
        data-block
        tabIndex={tabIndex}
        onClick={() => props.onOpen?.(entry.id)}
        onPointerDown={(event) => {
          if (!movable) return;
          const resize = (event.target as Element).closest("[data-resize]") !== null;
          props.onPointerDown(event, entry, resize ? "resize" : "move");
        }}
        onKeyDown={(event) => props.onKeyDown(event, entry)}
        onFocus={() => props.onFocus(entry.id)}
        onBlur={() => props.onBlur(entry)}
        className={cn(
          "focus-ring group absolute inset-x-0.5 inset-y-px flex flex-col items-start overflow-hidden rounded-md border border-border-strong bg-muted px-2 py-0.5 text-left text-2xs text-muted-foreground transition-colors [-webkit-touch-callout:none] hover:border-muted-foreground focus-visible:z-10 focus-visible:outline-offset-0",
          hatched,
          movable && "select-none",
          lifted && "opacity-40",
        )}
      >
        <span className="sr-only">{t("sentence", { title, time, staff: entry.staffName })}</span>
        <span aria-hidden className="max-w-full truncate rounded-sm bg-muted px-1 font-semibold leading-4">
          {named ? `${entry.staffName}: ${title}` : title}
        </span>
        {height >= 36 ? (
          <span aria-hidden className="max-w-full truncate rounded-sm bg-muted px-1 leading-4">
            {time}
          </span>
        ) : null}
        {movable ? (
          <span
            data-resize
            aria-hidden
            className="absolute inset-x-0 bottom-0 h-1.5 cursor-ns-resize after:absolute after:bottom-0.5 after:left-1/2 after:h-0.5 after:w-5 after:-translate-x-1/2 after:rounded-full after:bg-current after:opacity-0 group-hover:after:opacity-40 pointer-coarse:h-3"
          />
        ) : null}
      </button>
    </li>
  );
}
