import { type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import { makeShop, type Owner, type Shop, type ShopOptions, signIn } from "./support/shop";
import { Watch } from "./support/watch";

export { expect };

type Options = { shopOptions: ShopOptions };

type Fixtures = {
  /** Errors in any page fail the test; expected ones are named here. */
  watch: Watch;
  /** A barbershop of this test alone, whose owner is signed in in `page`. */
  shop: Shop;
  /** One more barbershop, signed in nowhere. */
  otherShop: Shop;
  /** A page of somebody else: another browser, signed in as the owner given, or as nobody. */
  someone: (owner?: Owner, options?: { baseURL?: string }) => Promise<Page>;
  /** The address of the app with the demo business, and its owner. */
  demo: { url: string; owner: Owner };
};

export const test = base.extend<Options & Fixtures>({
  shopOptions: [{ locale: "en", currency: "USD" }, { option: true }],

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are needed from this pattern
  baseURL: async ({}, use) => {
    await use(address("E2E_BASE_URL"));
  },

  watch: [
    async ({ context }, use) => {
      const watch = new Watch();
      watch.follow(context);
      await use(watch);
      expect(watch.problems, "errors in the browser").toEqual([]);
    },
    { auto: true },
  ],

  shop: async ({ playwright, baseURL, context, shopOptions }, use) => {
    // Not the context's own request: its cookies must come from the session alone.
    const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
    const shop = await makeShop(request, shopOptions);
    await signIn(context, shop.owner);
    await use(shop);
    await request.dispose();
  },

  otherShop: async ({ playwright, baseURL, shopOptions }, use) => {
    const request = await playwright.request.newContext({ ...(baseURL ? { baseURL } : {}) });
    await use(await makeShop(request, shopOptions));
    await request.dispose();
  },

  someone: async ({ browser, baseURL, watch, contextOptions, viewport, locale, timezoneId }, use) => {
    const contexts: BrowserContext[] = [];
    await use(async (owner, options = {}) => {
      const home = options.baseURL ?? baseURL;
      const context = await browser.newContext({
        ...contextOptions,
        ...(home ? { baseURL: home } : {}),
        ...(locale ? { locale } : {}),
        ...(timezoneId ? { timezoneId } : {}),
        viewport,
        reducedMotion: "reduce",
      });
      contexts.push(context);
      watch.follow(context);
      if (owner) await signIn(context, owner);
      return context.newPage();
    });
    for (const context of contexts) await context.close();
  },

  // biome-ignore lint/correctness/noEmptyPattern: as above
  demo: async ({}, use) => {
    await use({
      url: address("E2E_DEMO_URL"),
      owner: { name: "Helena Duarte", email: "helena@navalha.example", password: "navalha-demo-2026" },
    });
  },
});

function address(name: "E2E_BASE_URL" | "E2E_DEMO_URL"): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: set it together with the other one, or neither`);
  return value;
}
