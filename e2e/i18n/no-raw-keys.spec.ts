import { readdirSync } from "node:fs";
import { expect, test } from "../fixtures";
import { expectNoRawKeys } from "../support/checks";
import { dashboardScreens, liveIn } from "../support/screens";

const areas = readdirSync("messages/en").map((file) => file.replace(".json", ""));

for (const shopOptions of [
  { locale: "pt-BR", currency: "BRL" },
  { locale: "ro", currency: "RON" },
] as const) {
  const { locale } = shopOptions;
  test.describe(locale, () => {
    test.use({ shopOptions, locale });

    test(`a shop in ${locale} is in ${locale} on every screen`, async ({ page, shop }) => {
      const { conversationId } = await liveIn(shop);
      const screens = [
        ...dashboardScreens.map(([, path]) => shop.at(path)),
        shop.at(`/inbox?c=${conversationId}`),
        shop.at(`/agents/${shop.agentId}`),
        `/b/${shop.slug}`,
        `/embed/${shop.widgetKey}`,
      ];
      for (const address of screens) {
        expect((await page.goto(address))?.status(), address).toBe(200);
        await expect(page.locator("html"), address).toHaveAttribute("lang", locale);
        await expect(page.getByRole("heading", { level: 1 }).first(), address).toBeVisible();
        await expectNoRawKeys(page, areas);
      }
    });

    test(`a stranger whose browser speaks ${locale} is greeted in it`, async ({ page }) => {
      for (const address of ["/", "/sign-in", "/sign-up"]) {
        await page.goto(address);
        await expect(page.locator("html"), address).toHaveAttribute("lang", locale);
        await expectNoRawKeys(page, areas);
      }
    });
  });
}
