"use client";

import { useRef } from "react";

/** Horizontal swipes of a finger; vertical scrolling and short or slow movements are left alone. */
export function useSwipe(onSwipe: (direction: 1 | -1) => void) {
  const from = useRef<{ x: number; y: number; at: number } | null>(null);
  return {
    onTouchStart: (event: React.TouchEvent) => {
      const touch = event.touches.length === 1 ? event.touches[0] : undefined;
      from.current = touch ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    },
    onTouchEnd: (event: React.TouchEvent) => {
      const [start, touch] = [from.current, event.changedTouches[0]];
      from.current = null;
      if (!start || !touch) return;
      const [dx, dy] = [touch.clientX - start.x, touch.clientY - start.y];
      if (Math.abs(dx) < 60 || Math.abs(dx) < 2 * Math.abs(dy) || event.timeStamp - start.at > 600) return;
      onSwipe(dx < 0 ? 1 : -1);
    },
  };
}
