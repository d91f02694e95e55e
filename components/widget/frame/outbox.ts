import { ApiFailure } from "./api";

export type Letter = { clientId: string; text: string };

export type OutboxDeps = {
  /** Delivers one message; resolves once it is accepted. Throws ApiFailure. */
  deliver: (letter: Letter) => Promise<void>;
  onStatus: (
    clientId: string,
    status: "waiting" | "sending" | "sent" | "failed",
    failure?: ApiFailure,
  ) => void;
  isOnline: () => boolean;
  wait: (ms: number) => Promise<void>;
};

const maxAttempts = 5;

/** Sends messages one after the other, each until it is accepted. A retry carries the same clientId. */
export function createOutbox(deps: OutboxDeps) {
  const queue: Letter[] = [];
  let isBusy = false;

  async function run(): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    try {
      for (let letter = queue[0]; letter; letter = queue[0]) {
        if (!deps.isOnline()) {
          for (const { clientId } of queue) deps.onStatus(clientId, "waiting");
          return;
        }
        const outcome = await attempt(letter);
        if (outcome === "waiting") continue;
        queue.shift();
      }
    } finally {
      isBusy = false;
    }
  }

  async function attempt(letter: Letter): Promise<"done" | "waiting"> {
    for (let tried = 1; ; tried += 1) {
      deps.onStatus(letter.clientId, "sending");
      try {
        await deps.deliver(letter);
        deps.onStatus(letter.clientId, "sent");
        return "done";
      } catch (error) {
        const failure = error instanceof ApiFailure ? error : new ApiFailure(0, "unreachable", 0);
        if (!deps.isOnline()) return "waiting";
        if (!failure.isPassing || tried >= maxAttempts) {
          deps.onStatus(letter.clientId, "failed", failure);
          return "done";
        }
        deps.onStatus(letter.clientId, "sending", failure);
        const backoff = Math.min(1_000 * 2 ** (tried - 1), 15_000);
        await deps.wait(Math.max(backoff, Math.min(failure.retryAfterSec, 60) * 1_000));
      }
    }
  }

  return {
    add(letter: Letter): void {
      queue.push(letter);
      void run();
    },
    /** To be called when the connection is back. */
    resume: () => void run(),
  };
}
