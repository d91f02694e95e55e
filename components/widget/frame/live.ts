import { ApiFailure } from "./api";
import { parseObject, readEvents } from "./sse";

export type LiveDeps = {
  /** Opens the event stream. Throws ApiFailure. */
  connect: (signal: AbortSignal) => Promise<Response>;
  onEvent: (event: Record<string, unknown>) => void;
  /** After each (re)connection and on each poll: fetch what was missed. */
  catchUp: () => Promise<void>;
  onConnection: (state: "open" | "reconnecting") => void;
  onLost: () => void;
  random?: () => number;
};

/** Longer silence than this means a dead line; the server sends a heartbeat every 15–25 s. */
const silenceMs = 60_000;

/** Keeps the line to the server open: events while it holds, back-off and polling while it does not. */
export function createLive(deps: LiveDeps) {
  let controller: AbortController | null = null;
  let wake: (() => void) | null = null;

  async function run(signal: AbortSignal): Promise<void> {
    let failures = 0;
    while (!signal.aborted) {
      const line = new AbortController();
      const onAbort = () => line.abort();
      signal.addEventListener("abort", onAbort);
      const since = Date.now();
      let silence = setTimeout(onAbort, silenceMs);
      const onBytes = () => {
        clearTimeout(silence);
        silence = setTimeout(onAbort, silenceMs);
      };
      try {
        const response = await deps.connect(line.signal);
        deps.onConnection("open");
        await deps.catchUp();
        if (response.body) {
          for await (const { data } of readEvents(response.body, onBytes)) {
            failures = 0;
            const event = parseObject(data);
            if (event) deps.onEvent(event);
          }
        }
        failures = Date.now() - since > 30_000 ? 1 : failures + 1;
      } catch (error) {
        failures += 1;
        if (error instanceof ApiFailure && error.isLost && (await isLost())) {
          deps.onLost();
          return;
        }
      } finally {
        clearTimeout(silence);
        signal.removeEventListener("abort", onAbort);
      }
      if (signal.aborted) return;
      // One closed line is routine (deploys, proxies); it is worth mentioning only when it does not come back.
      if (failures > 1) deps.onConnection("reconnecting");
      const ceiling = Math.min(1_000 * 2 ** Math.min(failures - 1, 5), 30_000);
      await pause(ceiling * (0.5 + 0.5 * (deps.random ?? Math.random)()), signal);
      // Where no stream gets through at all, this is the polling.
      if (failures > 2 && !signal.aborted) await deps.catchUp().catch(() => undefined);
    }
  }

  /** A refused stream alone may be a proxy's doing; a refused history means that the conversation is gone. */
  async function isLost(): Promise<boolean> {
    return deps.catchUp().then(
      () => false,
      (error: unknown) => error instanceof ApiFailure && error.isLost,
    );
  }

  function pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(done, ms);
      wake = done;
      signal.addEventListener("abort", done, { once: true });
    });
  }

  return {
    start(): void {
      if (controller) return;
      controller = new AbortController();
      void run(controller.signal);
    },
    stop(): void {
      controller?.abort();
      controller = null;
    },
    /** Tries again at once, for example when the browser is back online. */
    nudge: () => wake?.(),
  };
}
