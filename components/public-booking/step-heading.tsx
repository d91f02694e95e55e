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
    const title = ref.current;
    if (!title) return;
    title.focus({ preventScroll: true });
    // What stands over the title, as the summary, belongs to the step; jumps, so that nobody has to see it move.
    const start = (Tag === "h2" && title.closest("[data-step]")) || title;
    const isSeen =
      start.getBoundingClientRect().top >= 0 && title.getBoundingClientRect().bottom <= innerHeight;
    if (!isSeen) start.scrollIntoView({ block: "start", behavior: "instant" });
  }, [Tag]);
  return (
    <Tag ref={ref} tabIndex={-1} className={`scroll-mt-16 ${heading}`}>
      {children}
    </Tag>
  );
}
