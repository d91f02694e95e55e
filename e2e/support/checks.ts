import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Fails on what axe calls serious or critical in the page as it stands. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  const found = violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary ?? ""}`),
    );
  expect(found).toEqual([]);
}

/** Fails when the page scrolls sideways, and names what sticks out. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const sticksOut = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} > ${clientWidth}`,
      ...wide.slice(-5).map((element) => element.outerHTML.slice(0, 160)),
    ];
  });
  expect(sticksOut).toEqual([]);
}

/** Fails when a translation is missing: next-intl then shows the key, such as "booking.calendar.today". */
export async function expectNoRawKeys(page: Page, areas: readonly string[]): Promise<void> {
  // biome-ignore lint/performance/useDomNodeTextContent: scripts and hidden data are not what people read
  const text = await page.locator("body").innerText();
  const key = new RegExp(`(?<![\\w@./-])(?:${areas.join("|")})(?:\\.[a-z][A-Za-z0-9_]*)+(?![\\w@/-])`, "g");
  expect(text.match(key) ?? []).toEqual([]);
}
