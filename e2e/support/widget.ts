import type { FrameLocator, Locator, Page } from "@playwright/test";

/** The chat as a visitor uses it: on a page of its own, or in the frame that the loader puts on a site. */
export class Chat {
  readonly #root: Page | FrameLocator;

  constructor(root: Page | FrameLocator) {
    this.#root = root;
  }

  /** Opens the chat on a site that has the script tag. */
  static async onSite(page: Page, openLabel: string): Promise<Chat> {
    await page.getByRole("button", { name: openLabel }).click();
    return new Chat(page.frameLocator('iframe[title="Chat"]'));
  }

  get log(): Locator {
    return this.#root.getByRole("log");
  }

  /** The person or agent that the visitor is talking to, as the head of the chat says. */
  get status(): Locator {
    return this.#root.locator("header p");
  }

  async say(text: string): Promise<void> {
    await this.#root.getByRole("textbox").fill(text);
    await this.#root.getByRole("textbox").press("Enter");
  }

  /** The quick replies under the last message. */
  get chips(): Locator {
    return this.log.getByRole("list").last().getByRole("button");
  }
}
