"use client";

import { useEffect, useRef, useState } from "react";
import { snapDown, snapMin } from "./scale";
import type { MinuteRange } from "./working-time";

const longPressMs = 350;
const lastStart = 1440 - snapMin;

/**
 * Draws a stretch of time on empty ground: at once with the mouse, after a long press with a finger. A plain click or tap
 * picks one step and says so with `dragged`. Escape and a lost pointer cancel.
 */
export function useRangeSelect(
  minuteAt: (clientY: number) => number,
  onPick: (range: MinuteRange, dragged: boolean) => void,
) {
  const [range, setRange] = useState<MinuteRange | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);

  function onPointerDown(event: React.PointerEvent) {
    if (event.button !== 0 || !event.isPrimary || cancel.current) return;
    const { pointerId, clientX, clientY } = event;
    const touch = event.pointerType !== "mouse";
    const from = Math.max(0, Math.min(snapDown(minuteAt(clientY)), lastStart));
    let drawn: MinuteRange = { start: from, end: from + snapMin };
    let active = false;
    let picked = false;
    const begin = () => {
      active = true;
      document.documentElement.classList.add("select-none");
      if (touch) navigator.vibrate?.(10);
      setRange(drawn);
    };
    const timer = touch ? setTimeout(begin, longPressMs) : undefined;
    const onMove = (move: PointerEvent) => {
      if (move.pointerId !== pointerId) return;
      if (!active) {
        const far = Math.hypot(move.clientX - clientX, move.clientY - clientY) > (touch ? 10 : 4);
        if (!far) return;
        if (touch) return finish();
        begin();
      }
      const under = Math.max(0, Math.min(snapDown(minuteAt(move.clientY)), lastStart));
      drawn = { start: Math.min(from, under), end: Math.max(from, under) + snapMin };
      setRange(drawn);
    };
    const onUp = (up: PointerEvent) => {
      if (up.pointerId !== pointerId) return;
      const far = Math.hypot(up.clientX - clientX, up.clientY - clientY) > 10;
      finish();
      picked = active || !far;
      if (picked) onPick(drawn, active);
    };
    const onCancel = (lost: PointerEvent) => lost.pointerId === pointerId && finish();
    const onKey = (key: KeyboardEvent) => {
      if (key.key !== "Escape") return;
      key.preventDefault();
      finish();
    };
    // Not passive: once the long press has taken hold the page must not scroll any more.
    const onTouchMove = (move: TouchEvent) => active && move.preventDefault();
    // The mouse that a browser plays after a tap would take the focus from what the tap has opened.
    const onTouchEnd = (end: TouchEvent) => picked && end.preventDefault();
    const onMenu = (menu: Event) => touch && menu.preventDefault();
    function finish() {
      clearTimeout(timer);
      document.documentElement.classList.remove("select-none");
      document.removeEventListener("pointermove", onMove);
      document.removeEventListener("pointerup", onUp);
      document.removeEventListener("pointercancel", onCancel);
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("touchmove", onTouchMove);
      document.removeEventListener("contextmenu", onMenu);
      cancel.current = null;
      setRange(null);
    }
    document.addEventListener("pointermove", onMove);
    document.addEventListener("pointerup", onUp);
    document.addEventListener("pointercancel", onCancel);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("touchmove", onTouchMove, { passive: false });
    if (touch) document.addEventListener("touchend", onTouchEnd, { passive: false, once: true });
    document.addEventListener("contextmenu", onMenu);
    cancel.current = finish;
  }
  return { range, onPointerDown };
}
