import { expect, test } from "../fixtures";
import { book, drag, visitOf } from "../support/calendar";

test("the owner moves a visit by dragging it, and takes it back", async ({ page, shop, someone }) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  const colleague = await someone(shop.owner);
  await Promise.all([page, colleague].map((one) => one.goto(shop.at(`/calendar?view=day&date=${date}`))));

  await drag(page, visitOf(page, "Otto Braun"), { columns: 1, hours: 2 });
  for (const screen of [page, colleague]) {
    await expect(visitOf(screen, "Otto Braun")).toHaveAccessibleName(/^12:00\sPM/);
    await expect(visitOf(screen, "Otto Braun")).toHaveAccessibleName(
      new RegExp(`with ${shop.staff[1]?.name}`),
    );
  }

  await page.getByRole("button", { name: "Undo" }).click();
  for (const screen of [page, colleague]) {
    await expect(visitOf(screen, "Otto Braun")).toHaveAccessibleName(/^10:00\sAM/);
    await expect(visitOf(screen, "Otto Braun")).toHaveAccessibleName(
      new RegExp(`with ${shop.staff[0]?.name}`),
    );
  }
});

test("the owner moves a visit with the keyboard alone and hears where it is", async ({ page, shop }) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));

  await visitOf(page, "Otto Braun").focus();
  await page.keyboard.press("m");
  await expect(page.getByText(/^Moving Otto Braun: 10:00\sAM/)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  await expect(page.getByText("Otto Braun stays where it was.")).toBeAttached();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/^10:00\sAM/);

  await page.keyboard.press("m");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await expect(page.getByText(/^Moved to .*10:30\sAM with/)).toBeVisible();
  await page.reload();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(
    new RegExp(`^10:30\\sAM.*with ${shop.staff[1]?.name}`),
  );
});

test("a visit dropped on a taken time stays where it was, with free times on offer", async ({
  page,
  shop,
  watch,
}) => {
  watch.expect(/status of 409/);
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await book(shop, { client: "Rosa Lind", date, time: "12:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));

  await drag(page, visitOf(page, "Otto Braun"), { hours: 2 });
  const refusal = page.getByRole("dialog", { name: "It stays where it was" });
  await expect(refusal.getByText("Free times nearby:")).toBeVisible();
  await refusal.getByRole("button", { name: "Close" }).last().click();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/^10:00\sAM/);
  await page.reload();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/^10:00\sAM/);
});
