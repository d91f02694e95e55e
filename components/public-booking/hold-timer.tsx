"use client";

import { useEffect, useRef, useState } from "react";
import { Icon } from "./icon";
import { useShop } from "./text";

type Props = { deadline: number; onOver: () => void };

/** The time that is left on a held start. Seen every second, spoken only a minute before the end. */
export function HoldTimer({ deadline, onOver }: Props) {
  const { text } = useShop();
  const [left, setLeft] = useState(() => secondsUntil(deadline));
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    const tick = () => {
      const seconds = secondsUntil(deadline);
      setLeft(seconds);
      if (seconds <= 0) over.current();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [deadline]);
  return (
    <div className="flex items-center gap-2 text-hint text-muted-foreground">
      <Icon name="clock" className="size-4" />
      <span>{text.hold.kept}</span>
      <span aria-hidden="true" suppressHydrationWarning>
        {Math.floor(left / 60)}:{String(left % 60).padStart(2, "0")}
      </span>
      <span role="status" className="sr-only">
        {left > 0 && left <= 60 ? text.hold.oneMinute : null}
      </span>
    </div>
  );
}

function secondsUntil(deadline: number): number {
  return Math.max(0, Math.ceil((deadline - Date.now()) / 1000));
}
