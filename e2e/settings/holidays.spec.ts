import { expect, test } from "../fixtures";

test("the owner closes the shop for a day, and nobody can book it, online or by mistake", async ({
  page,
  shop,
  someone,
}) => {
  const date = shop.clock.day(3);
  await page.goto(shop.at("/settings/holidays"));
  await expect(page.getByText("No days that differ")).toBeVisible();
  await page.getByRole("button", { name: "Add a day" }).click();
  const form = page.getByRole("dialog", { name: "Add a day" });
  await form.getByLabel("Name").fill("Stocktaking");
  await form.getByRole("button", { name: "Add", exact: true }).click();
  await expect(form).toBeHidden();
  const row = page.getByRole("main").getByRole("listitem").filter({ hasText: "Stocktaking" });
  await expect(row).toContainText("Closed");
  await row.getByRole("button", { name: /^Remove Stocktaking/ }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(row).toBeVisible();

  await shop.api.post("/holidays", { holidays: [{ date, name: "Moving house" }] });
  await expect(page.getByRole("main").getByText("Moving house")).toBeVisible();
  const free = await shop.api.get<unknown[]>(
    `/availability?serviceIds=${shop.services[0]?.id}&from=${date}&to=${date}`,
  );
  expect(free).toEqual([]);

  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(page.getByText("Closed: Moving house")).toBeVisible();
  const client = await someone();
  await client.goto(`/b/${shop.slug}`);
  await expect(client.getByText(/Moving house/)).toBeVisible();
});

test("the public holidays of the shop's country are added in one go, without those it works on", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/settings/holidays"));
  await page.getByRole("button", { name: "Public holidays" }).click();
  const dialog = page.getByRole("dialog", { name: /^Public holidays: / });
  await dialog.getByRole("button", { name: String(Number(shop.clock.day(0).slice(0, 4)) + 1) }).click();
  const days = dialog.getByRole("checkbox");
  await expect(days.nth(1)).toBeVisible();
  const count = await days.count();
  await days.first().uncheck();
  await dialog.getByRole("button", { name: `Add ${count - 1} days` }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole("main").getByRole("listitem")).toHaveCount(count - 1);
});
