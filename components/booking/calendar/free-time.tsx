"use client";

import dynamic from "next/dynamic";
import { useRef, useState } from "react";
import { useFormat } from "@/components/ui/use-format";
import { toTime } from "@/lib/booking/shop-time.shared";
import { type DayWindow, minuteAt, minutePx, snapDown, snapMin, topOf } from "./scale";
import { useRangeSelect } from "./use-range-select";
import type { MinuteRange } from "./working-time";

const PlaceMenu = dynamic(() => import("./place-menu").then((module) => module.PlaceMenu));

/** What a place in the grid can become; what is missing may not be done. */
export type PlaceActions = {
  onBook?: (start: number) => void;
  /** `end` only when a stretch was drawn. */
  onBlock?: (start: number, end?: number) => void;
};
type Props = PlaceActions & { window: DayWindow };

/** The free ground of a column: a click or a drawn stretch books or blocks. Without a pointer "n" and "b" do the same. */
export function FreeTime({ window, onBook, onBlock }: Props) {
  const ground = useRef<HTMLDivElement>(null);
  const [hover, setHover] = useState<number | null>(null);
  const [picked, setPicked] = useState<(MinuteRange & { dragged: boolean }) | null>(null);
  const minuteOf = (clientY: number) => {
    const top = ground.current?.getBoundingClientRect().top ?? 0;
    return minuteAt(clientY - top, window);
  };
  const select = useRangeSelect(minuteOf, (range, dragged) => {
    setHover(null);
    if (onBook && onBlock) setPicked({ ...range, dragged });
    else if (onBook) onBook(range.start);
    else onBlock?.(range.start, dragged ? range.end : undefined);
  });
  const drawn = select.range ?? picked;
  const hint = hover === null ? null : { start: hover, end: hover + snapMin };
  return (
    <div
      ref={ground}
      data-ground
      className="absolute inset-0 cursor-cell [-webkit-touch-callout:none]"
      onPointerMove={(event) =>
        event.pointerType === "mouse" && setHover(Math.min(snapDown(minuteOf(event.clientY)), 1440 - snapMin))
      }
      onPointerLeave={() => setHover(null)}
      onPointerDown={select.onPointerDown}
    >
      {drawn ? <Stretch range={drawn} window={window} strong /> : null}
      {hint && !drawn ? <Stretch range={hint} window={window} /> : null}
      {picked && onBook && onBlock ? (
        <PlaceMenu
          time={toTime(picked.start)}
          top={topOf(picked.start, window)}
          onBook={() => onBook(picked.start)}
          onBlock={() => onBlock(picked.start, picked.dragged ? picked.end : undefined)}
          onClose={() => setPicked(null)}
        />
      ) : null}
    </div>
  );
}

function Stretch({
  range,
  window,
  strong = false,
}: {
  range: MinuteRange;
  window: DayWindow;
  strong?: boolean;
}) {
  const format = useFormat();
  const from = format.localTime(toTime(range.start));
  return (
    <div
      aria-hidden
      data-drawn={strong}
      className="absolute inset-x-0.5 rounded-md border border-primary/40 border-dashed bg-primary-soft/70 px-2 text-2xs text-primary-text leading-[18px]"
      style={{ top: topOf(range.start, window), height: (range.end - range.start) * minutePx }}
    >
      {strong ? `${from}–${format.localTime(toTime(range.end % 1440))}` : from}
    </div>
  );
}
