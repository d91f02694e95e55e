/** Whether this process is on its way out. One state per process: server.ts and Next's bundles each load a copy of this file. */

type Lifecycle = { draining: boolean; listeners: Set<() => void>; startedAt: number };

const globals = globalThis as { __atendeLifecycle?: Lifecycle };
globals.__atendeLifecycle ??= { draining: false, listeners: new Set(), startedAt: Date.now() };
const shared = globals.__atendeLifecycle;

/** Whether the process has been asked to stop: readiness is refused, long streams should say goodbye. */
export function isDraining(): boolean {
  return shared.draining;
}

/** Calls `listener` once when draining begins, at once if it already has. Returns how to stop listening. */
export function onDrain(listener: () => void): () => void {
  if (shared.draining) listener();
  else shared.listeners.add(listener);
  return () => void shared.listeners.delete(listener);
}

/** Begins to drain; a second call does nothing. */
export function beginDrain(): void {
  if (shared.draining) return;
  shared.draining = true;
  for (const listener of shared.listeners) listener();
  shared.listeners.clear();
}

/** How long this process has been up, in whole seconds. */
export function uptimeSec(): number {
  return Math.floor((Date.now() - shared.startedAt) / 1000);
}
