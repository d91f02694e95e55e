export type WatchdogTimeouts = { firstTokenMs: number; idleMs: number; totalMs: number };

/**
 * Aborts a model that keeps silent. Counts only while the model works: `start` before a call, `alive` at each piece
 * of output, `rest` while tools run. The total runs from creation to `stop`.
 */
export class Watchdog {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;
  private readonly total: NodeJS.Timeout;
  private stopped = false;
  /** Set once it has fired. */
  fired = false;

  constructor(private readonly timeouts: WatchdogTimeouts) {
    this.total = setTimeout(() => this.fire(), Math.max(0, timeouts.totalMs));
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  start(): void {
    this.arm(this.timeouts.firstTokenMs);
  }

  alive(): void {
    if (this.timer) this.arm(this.timeouts.idleMs);
  }

  rest(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  stop(): void {
    this.stopped = true;
    this.rest();
    clearTimeout(this.total);
  }

  private arm(ms: number): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.fire(), ms);
  }

  private fire(): void {
    this.fired = true;
    this.controller.abort(new DOMException("The model took too long", "TimeoutError"));
  }
}
