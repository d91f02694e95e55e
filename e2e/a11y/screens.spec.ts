import type { Page } from "@playwright/test";
import { expect, test } from "../fixtures";
import { expectAccessible, expectNoOverflow } from "../support/checks";
import { dashboardScreens, liveIn } from "../support/screens";

for (const [name, path] of dashboardScreens) {
  test(`the ${name} screen is accessible in light and dark, wide and narrow`, async ({ page, shop }) => {
    await liveIn(shop);
    await look(page, shop.at(path));
  });
}

test("an open conversation is accessible in light and dark, wide and narrow", async ({ page, shop }) => {
  const { conversationId } = await liveIn(shop);
  await look(page, shop.at(`/inbox?c=${conversationId}`));
});

test("an agent's settings are accessible in light and dark, wide and narrow", async ({ page, shop }) => {
  await look(page, shop.at(`/agents/${shop.agentId}`));
});

test("the booking page is accessible in light and dark, wide and narrow", async ({ page, otherShop }) => {
  await look(page, `/b/${otherShop.slug}`);
});

test("the chat is accessible in light and dark, wide and narrow", async ({ page, otherShop }) => {
  await look(page, `/embed/${otherShop.widgetKey}`);
});

for (const [name, path] of [
  ["landing page", "/"],
  ["sign-in page", "/sign-in"],
  ["sign-up page", "/sign-up"],
] as const) {
  test(`the ${name} is accessible in light and dark, wide and narrow`, async ({ page }) => {
    await look(page, path);
  });
}

/** Every theme at both widths; on a phone's width nothing may stick out. */
async function look(page: Page, address: string): Promise<void> {
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    for (const width of [1280, 360]) {
      await test.step(`${colorScheme}, ${width} px`, async () => {
        await page.setViewportSize({ width, height: 800 });
        const response = await page.goto(address);
        expect(response?.status(), address).toBe(200);
        await expect(page.getByRole("heading", { level: 1 }).first()).toBeAttached();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await expectAccessible(page);
        if (width === 360) await expectNoOverflow(page);
      });
    }
  }
}
