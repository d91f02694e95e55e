/** Runs something once the browser has nothing better to do, after two seconds at the latest; returns how to call it off. */
export function whenIdle(deed: () => void): () => void {
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback !== "function") {
    const timer = setTimeout(deed, 200);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(deed, { timeout: 2000 });
  return () => cancelIdleCallback(handle);
}
