import type { BrowserContext } from "@playwright/test";

/** Collects what must not happen in any page of a context: errors in the console, exceptions, calls to strangers. */
export class Watch {
  readonly problems: string[] = [];
  readonly #expected: RegExp[] = [];

  /** Errors that this test provokes on purpose, such as the browser's line about a 409. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Follows every page that the context has or will have. */
  follow(context: BrowserContext): void {
    context.on("console", (message) => {
      if (message.type() === "error")
        this.#note(`console.error: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (error) =>
      this.#note(`exception: ${error.error().stack ?? error.error().message}`),
    );
    context.on("request", (request) => {
      const url = new URL(request.url());
      const own =
        ["localhost", "127.0.0.1"].includes(url.hostname) || ["data:", "blob:"].includes(url.protocol);
      if (!own) this.#note(`outbound request: ${request.method()} ${request.url()}`);
    });
  }

  #note(problem: string): void {
    if (!this.#expected.some((pattern) => pattern.test(problem))) this.problems.push(problem);
  }
}
