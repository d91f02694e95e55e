"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import type { Placement, Stop } from "./keyboard-moves";
import { clampStart, type DayWindow, minuteAt, snap, snapMin } from "./scale";

export type DragMode = "move" | "resize";
/** `copy`: let go now, it stays and is booked again there. */
export type Preview = { id: string; mode: DragMode; placement: Placement; copy?: boolean };

const longPressMs = 350;

type Options<T> = {
  /** Holds the columns' bodies, each marked with data-column. */
  grid: RefObject<HTMLElement | null>;
  scroller: RefObject<HTMLElement | null>;
  window: DayWindow;
  /** `copy` when Alt was held. */
  onDrop: (item: T, placement: Placement, copy: boolean) => void;
};

/** Which column is under a point (or nearest to it), and the minute there; independent of scrolling. */
function placeUnder(grid: HTMLElement, x: number, y: number, shown: DayWindow) {
  const bodies = [...grid.querySelectorAll<HTMLElement>("[data-column]")];
  let best = { column: 0, minute: shown.from, distance: Number.POSITIVE_INFINITY };
  for (const [column, body] of bodies.entries()) {
    const rect = body.getBoundingClientRect();
    const distance = x < rect.left ? rect.left - x : x > rect.right ? x - rect.right : 0;
    if (distance < best.distance) best = { column, minute: minuteAt(y - rect.top, shown), distance };
  }
  return best;
}

/**
 * Drags what stands in the grid with the mouse at once and with a finger after a long press, so that scrolling stays
 * natural. Escape, a lost pointer and leaving the page cancel it.
 */
export function useGridDrag<T extends Stop>({ grid, scroller, window: shown, onDrop }: Options<T>) {
  const [preview, setPreview] = useState<Preview | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  function start(event: React.PointerEvent, entry: T, mode: DragMode) {
    const root = grid.current;
    if (event.button !== 0 || !event.isPrimary || !root || cancel.current) return;
    const { pointerId, clientX, clientY } = event;
    const touch = event.pointerType !== "mouse";
    const grabbed = placeUnder(root, clientX, clientY, shown).minute - entry.start;
    const length = entry.end - entry.start;
    const original: Placement = { column: entry.column, start: entry.start, end: entry.end };
    let last = { x: clientX, y: clientY };
    let active = false;
    let placement = original;
    let copy = false;
    let frame = 0;
    const show = () => setPreview({ id: entry.id, mode, placement, copy });

    const update = () => {
      const under = placeUnder(root, last.x, last.y, shown);
      let next: Placement;
      if (mode === "resize") {
        next = { ...original, end: Math.min(1440, Math.max(snap(under.minute), entry.start + snapMin)) };
      } else {
        const at = clampStart(snap(under.minute - grabbed), length);
        next = { column: under.column, start: at, end: at + length };
      }
      if (next.column === placement.column && next.start === placement.start && next.end === placement.end)
        return;
      placement = next;
      show();
    };
    const setCopy = (held: boolean) => {
      if (copy === (held && mode === "move")) return;
      copy = !copy;
      if (active) show();
    };
    // Near an edge the grid scrolls under the pointer, so that a drag can leave the screen.
    const scroll = () => {
      const box = scroller.current;
      if (box) {
        const rect = box.getBoundingClientRect();
        const edge = 40;
        const pull = (at: number, low: number, high: number) =>
          at < low + edge ? -8 : at > high - edge ? 8 : 0;
        const down = pull(last.y, rect.top + 48, rect.bottom);
        const right = mode === "move" ? pull(last.x, rect.left + 56, rect.right) : 0;
        if (down || right) {
          box.scrollBy(right, down);
          update();
        }
      }
      frame = requestAnimationFrame(scroll);
    };
    const begin = () => {
      active = true;
      document.documentElement.classList.add("select-none");
      if (touch) navigator.vibrate?.(10);
      show();
      frame = requestAnimationFrame(scroll);
    };
    const timer = touch ? setTimeout(begin, longPressMs) : undefined;

    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== pointerId) return;
      last = { x: move.clientX, y: move.clientY };
      setCopy(move.altKey);
      if (!active) {
        const far = Math.hypot(move.clientX - clientX, move.clientY - clientY) > (touch ? 10 : 4);
        if (!far) return;
        if (touch) return finish();
        begin();
      }
      update();
    };
    const onUp = (up: PointerEvent) => {
      if (up.pointerId !== pointerId) return;
      const dropped = active;
      const moved = placement !== original;
      setCopy(up.altKey);
      finish();
      if (!dropped) return;
      swallowClick();
      if (moved) onDrop(entry, placement, copy);
    };
    const onCancel = (lost: PointerEvent) => lost.pointerId === pointerId && finish();
    const onKey = (key: KeyboardEvent) => {
      setCopy(key.altKey);
      if (key.key !== "Escape" || !active) return;
      key.preventDefault();
      finish();
      swallowClick();
    };
    const onAlt = (key: KeyboardEvent) => setCopy(key.altKey);
    // Not passive: once the long press has taken hold the page must not scroll any more.
    const onTouchMove = (move: TouchEvent) => active && move.preventDefault();
    const onMenu = (menu: Event) => touch && menu.preventDefault();

    function finish() {
      clearTimeout(timer);
      cancelAnimationFrame(frame);
      document.documentElement.classList.remove("select-none");
      document.removeEventListener("pointermove", onMove);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onCancel);
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("keyup", onAlt, true);
      document.removeEventListener("touchmove", onTouchMove);
      document.removeEventListener("contextmenu", onMenu);
      cancel.current = null;
      setPreview(null);
    }
    document.addEventListener("pointermove", onMove);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onCancel);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("keyup", onAlt, true);
    document.addEventListener("touchmove", onTouchMove, { passive: false });
    document.addEventListener("contextmenu", onMenu);
    cancel.current = finish;
  }

  return { preview, start };
}

/** The click that ends a drag must not open what was dragged. */
function swallowClick(): void {
  const stop = (click: Event) => {
    click.preventDefault();
    click.stopPropagation();
  };
  document.addEventListener("click", stop, { capture: true, once: true });
  setTimeout(() => document.removeEventListener("click", stop, { capture: true }), 50);
}
