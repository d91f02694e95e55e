"use client";

import { createContext, type ReactNode, useContext, useEffect, useRef } from "react";
import { heading } from "./styles";

/** Whether the visitor moved to this step; on arrival the focus stays where the browser put it. */
export const StepMoved = createContext(false);

/** The title of a step. Takes the focus after a move, so that the keyboard and a screen reader begin there. */
export function StepHeading({ children, as: Tag = "h2" }: { children: ReactNode; as?: "h2" | "h3" }) {
  const hasMoved = useContext(StepMoved);
  const ref = useRef<HTMLHeadingElement>(null);
  const takesFocus = useRef(hasMoved);
  useEffect(() => {
    if (!takesFocus.current) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <Tag ref={ref} tabIndex={-1} className={`scroll-mt-16 ${heading}`}>
      {children}
    </Tag>
  );
}
