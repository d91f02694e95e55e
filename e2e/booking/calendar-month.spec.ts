import { expect, test } from "../fixtures";
import { book } from "../support/calendar";

test("the owner sees a month, filters it by barber and opens a day", async ({ page, shop }) => {
  const date = shop.clock.day(1);
  for (const time of ["10:00", "11:00", "12:00", "13:00"])
    await book(shop, { client: `Otto Braun ${time}`, date, time });
  await book(shop, { client: "Rosa Lind", date, time: "15:00", staff: 1 });
  await page.goto(shop.at(`/calendar?view=month&date=${date}`));

  const month = page.getByRole("table", { name: "Month" });
  const day = month.locator(`[data-date="${date}"]`);
  await expect(day).toHaveAccessibleName(/5 visits, \d+% full$/);
  await expect(day).toContainText("+2");

  await page.getByRole("button", { name: "Filter" }).click();
  await page.getByRole("checkbox", { name: shop.staff[1]?.name ?? "" }).check();
  await page.keyboard.press("Escape");
  await expect(day).toHaveAccessibleName(/: 1 visit,/);
  await expect(day).toContainText("Rosa Lind");

  await day.click();
  await expect(page).toHaveURL(/view=day/);
  await expect(page.getByRole("button", { name: /Rosa Lind/ })).toBeVisible();
});

test("arrows walk through the days of the month, over its edge too, and Enter opens one", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/calendar?view=month&date=2027-05-31"));
  const month = page.getByRole("table", { name: "Month" });
  await expect(month).toHaveAttribute("aria-busy", "false");
  await month.locator('[data-date="2027-05-31"]').focus();
  await page.keyboard.press("ArrowRight");
  await expect(month.locator('[data-date="2027-06-01"]')).toBeFocused();
  await expect(page).toHaveURL(/date=2027-06-01/);
  await page.keyboard.press("ArrowDown");
  await expect(month.locator('[data-date="2027-06-08"]')).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/date=2027-06-08/);
  await expect(page).toHaveURL(/view=day/);
  await page.keyboard.press("m");
  await expect(month).toBeVisible();
});

test("a month on a phone fits, turns by its arrows, and is live", async ({ page, shop }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  const date = shop.clock.day(1);
  await page.goto(shop.at(`/calendar?view=month&date=${date}`));
  const day = page.locator(`[data-date="${date}"]`);
  await expect(day).toHaveAccessibleName(/no visits/);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await expect(day).toHaveAccessibleName(/: 1 visit,/);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Next month" }).click();
  await expect(day).toHaveCount(0);
  await page.getByRole("button", { name: "Today" }).click();
  await expect(page.locator(`[data-date="${shop.clock.day(0)}"]`)).toBeVisible();
});
