"use client";

import { useEffect, useState } from "react";

/** The present in epoch milliseconds, from the server's first paint on and then every half minute. */
export function useNow(initial: string): number {
  const [now, setNow] = useState(() => Date.parse(initial));
  useEffect(() => {
    const tick = () => setNow(Date.now());
    tick();
    const timer = setInterval(tick, 30_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
