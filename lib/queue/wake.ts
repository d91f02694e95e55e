type Listener = (jobName: string) => void;

// The worker runs in server.ts's copy of this module, routes in Next's copy: one set per process.
const globals = globalThis as { __atendeWake?: Set<Listener> };
globals.__atendeWake ??= new Set();
const listeners = globals.__atendeWake;

/** Tells a worker in this process that a job waits, so that it need not poll often. */
export function wake(jobName: string): void {
  for (const listener of listeners) listener(jobName);
}

/** Listens for jobs of this process; returns how to stop. */
export function onWake(listener: Listener): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
