import { expect, test } from "../fixtures";
import { book } from "../support/calendar";

test("the owner adds a client, finds her by the end of her number and sees her visits", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/clients"));
  await page.getByRole("button", { name: "New client" }).first().click();
  const sheet = page.getByRole("dialog", { name: "New client" });
  await sheet.getByLabel("E-mail").fill("not an e-mail");
  await sheet.getByLabel("Name").fill("Rosa Lind");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByLabel("E-mail")).toHaveAttribute("aria-invalid", "true");
  await sheet.getByLabel("E-mail").fill("rosa@client.example");
  await sheet.getByLabel("Phone").fill("+1 415 555 2671");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole("heading", { level: 1, name: "Rosa Lind" })).toBeVisible();

  await book(shop, { client: "Otto Braun", date: shop.clock.day(1), time: "11:00" });
  await page.goto(shop.at("/clients"));
  await page.getByRole("searchbox").fill("2671");
  await expect(page).toHaveURL(/q=2671/);
  await expect(page.getByRole("link", { name: "Rosa Lind" })).toBeVisible();
  await page.getByRole("searchbox").fill("braun");
  await expect(page.getByRole("link", { name: "Rosa Lind" })).toHaveCount(0);
  await page.getByRole("link", { name: "Otto Braun" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "Otto Braun" })).toBeVisible();
  await expect(page.getByText(shop.services[0]?.name ?? "").first()).toBeVisible();
});
