"use client";

import { Slot } from "radix-ui";
import { type ReactNode, useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { cn } from "./cn";

type Side = "top" | "right" | "bottom" | "left";

type Props = {
  label: ReactNode;
  children: ReactNode;
  side?: Side;
  /** False shows only the child, for places where the label is already visible. */
  enabled?: boolean;
  className?: string;
};

const openDelayMs = 300;
/** Long enough to reach the tooltip itself with the pointer. */
const closeDelayMs = 120;

/** A short explanation on hover and focus. It never carries anything that is not reachable otherwise. */
export function Tooltip({ label, children, side = "top", enabled = true, className }: Props) {
  const id = useId();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [anchor, setAnchor] = useState<Element>();
  const change = (next: Element | undefined, delay: number) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setAnchor(next), delay);
  };
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!anchor) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === "Escape") setAnchor(undefined);
    };
    const onScroll = () => setAnchor(undefined);
    document.addEventListener("keydown", onKey, true);
    document.addEventListener("scroll", onScroll, true);
    return () => {
      document.removeEventListener("keydown", onKey, true);
      document.removeEventListener("scroll", onScroll, true);
    };
  }, [anchor]);
  if (!enabled) return <>{children}</>;
  return (
    <>
      <Slot.Root
        {...(anchor ? { "aria-describedby": id } : {})}
        onPointerEnter={({ currentTarget, pointerType }) => {
          if (pointerType !== "touch") change(currentTarget, openDelayMs);
        }}
        onPointerLeave={() => change(undefined, closeDelayMs)}
        onPointerDown={() => change(undefined, 0)}
        onFocus={({ currentTarget }) => {
          if (currentTarget.matches(":focus-visible")) change(currentTarget, 0);
        }}
        onBlur={() => change(undefined, 0)}
      >
        {children}
      </Slot.Root>
      {anchor
        ? createPortal(
            <Bubble
              id={id}
              anchor={anchor}
              side={side}
              className={className}
              onEnter={() => clearTimeout(timer.current)}
              onLeave={() => change(undefined, closeDelayMs)}
            >
              {label}
            </Bubble>,
            document.body,
          )
        : null}
    </>
  );
}

type BubbleProps = {
  id: string;
  anchor: Element;
  side: Side;
  className: string | undefined;
  onEnter: () => void;
  onLeave: () => void;
  children: ReactNode;
};

function Bubble({ id, anchor, side, className, onEnter, onLeave, children }: BubbleProps) {
  const ref = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ left: number; top: number }>();
  useLayoutEffect(() => {
    if (ref.current)
      setPlace(beside(anchor.getBoundingClientRect(), ref.current.getBoundingClientRect(), side));
  }, [anchor, side]);
  return (
    <div
      ref={ref}
      id={id}
      role="tooltip"
      style={place ?? { left: 0, top: 0, visibility: "hidden" }}
      onPointerEnter={onEnter}
      onPointerLeave={onLeave}
      className={cn(
        "fixed z-50 flex w-max max-w-64 items-center gap-2 rounded-md bg-foreground px-2 py-1 text-background text-hint shadow-overlay",
        "animate-in fade-in-0 duration-100",
        className,
      )}
    >
      {children}
    </div>
  );
}

const gap = 6;
const margin = 8;
const opposite = { top: "bottom", bottom: "top", left: "right", right: "left" } as const;

/** The place of a bubble beside its anchor in pixels of the window; on the other side where there is no room. */
function beside(anchor: DOMRect, bubble: DOMRect, side: Side): { left: number; top: number } {
  const { innerWidth, innerHeight } = window;
  const room = {
    top: anchor.top,
    bottom: innerHeight - anchor.bottom,
    left: anchor.left,
    right: innerWidth - anchor.right,
  };
  const need = gap + margin + (side === "top" || side === "bottom" ? bubble.height : bubble.width);
  const other = opposite[side];
  const on = room[side] < need && room[other] > room[side] ? other : side;
  const left =
    on === "left"
      ? anchor.left - gap - bubble.width
      : on === "right"
        ? anchor.right + gap
        : anchor.left + (anchor.width - bubble.width) / 2;
  const top =
    on === "top"
      ? anchor.top - gap - bubble.height
      : on === "bottom"
        ? anchor.bottom + gap
        : anchor.top + (anchor.height - bubble.height) / 2;
  return {
    left: Math.max(margin, Math.min(left, innerWidth - bubble.width - margin)),
    top: Math.max(margin, Math.min(top, innerHeight - bubble.height - margin)),
  };
}
