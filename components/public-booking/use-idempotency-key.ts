"use client";

import { useCallback, useRef } from "react";

/** One key per thing that is asked for: the same body again gets the same key, so a retry changes nothing twice. */
export function useIdempotencyKey(): (body: unknown) => string {
  const last = useRef({ body: "", key: "" });
  return useCallback((value) => {
    const body = JSON.stringify(value);
    if (last.current.body !== body) last.current = { body, key: randomKey() };
    return last.current.key;
  }, []);
}

function randomKey(): string {
  // crypto.randomUUID exists on https only; shops also try the page on their own network.
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
