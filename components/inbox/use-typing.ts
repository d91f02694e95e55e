"use client";

import { useEffect, useRef } from "react";
import { useLiveEmit } from "@/components/layout/use-live";

const renewMs = 3000;
const idleMs = 4000;

/** Tells the customer that a person is writing; call it with every key. */
export function useTyping(conversationId: string): { typed: () => void; stopped: () => void } {
  const emit = useLiveEmit();
  const last = useRef(0);
  const idle = useRef<ReturnType<typeof setTimeout>>(undefined);

  function stopped() {
    clearTimeout(idle.current);
    if (last.current === 0) return;
    last.current = 0;
    emit("typing_stop", { conversationId });
  }

  function typed() {
    clearTimeout(idle.current);
    idle.current = setTimeout(stopped, idleMs);
    if (Date.now() - last.current < renewMs) return;
    last.current = Date.now();
    emit("typing_start", { conversationId });
  }

  const stop = useRef(stopped);
  stop.current = stopped;
  useEffect(() => () => stop.current(), []);
  return { typed, stopped };
}
