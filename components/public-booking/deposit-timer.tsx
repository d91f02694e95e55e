"use client";

import { useEffect, useRef, useState } from "react";
import { formatTime } from "@/lib/i18n/format.shared";
import { Icon } from "./icon";
import { fill, useShop } from "./text";

type Props = { dueAt: string; onOver: () => void };

/** The time that is left to pay. Seen every second, spoken ten minutes and one minute before the end only. */
export function DepositTimer({ dueAt, onOver }: Props) {
  const { text, timeZone, locale } = useShop();
  const [left, setLeft] = useState<number | null>(null);
  const over = useRef(onOver);
  over.current = onOver;
  useEffect(() => {
    let isOver = false;
    const tick = () => {
      const seconds = Math.max(0, Math.ceil((Date.parse(dueAt) - Date.now()) / 1000));
      setLeft(seconds);
      if (seconds > 0 || isOver) return;
      isOver = true;
      over.current();
    };
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, [dueAt]);
  const minutes = Math.ceil((left ?? 0) / 60);
  const isSpoken = left !== null && left > 0 && (minutes === 10 || minutes === 1);
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-hint text-muted-foreground">
      <Icon name="clock" className="size-4" />
      <span>{fill(text.deposit.until, { time: formatTime(dueAt, timeZone, locale) })}</span>
      {left !== null && left > 0 && left < 24 * 3600 ? (
        <span aria-hidden="true" className="tabular-nums">
          {clock(left)}
        </span>
      ) : null}
      <span role="status" className="sr-only">
        {isSpoken ? fill(text.deposit.left, { minutes }) : null}
      </span>
    </p>
  );
}

function clock(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, "0");
  const hours = Math.floor(seconds / 3600);
  const rest = `${pad(Math.floor((seconds % 3600) / 60))}:${pad(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
}
