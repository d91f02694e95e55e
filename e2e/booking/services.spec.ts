import { expect, test } from "../fixtures";

test("the owner adds a service, is told at the field what is wrong, and changes its price", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/services"));
  await page.getByRole("button", { name: "New service" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByLabel("Duration (minutes)").fill("0");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await expect(sheet.getByLabel("Name")).toHaveAccessibleDescription(/\S/);
  await expect(sheet.getByLabel("Duration (minutes)")).toHaveAttribute("aria-invalid", "true");

  await sheet.getByLabel("Name").fill("Hot towel shave");
  await sheet.getByLabel("Duration (minutes)").fill("45");
  await sheet.getByLabel("Price").fill("32.5");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(sheet).toBeHidden();
  const row = page.getByRole("row").filter({ hasText: "Hot towel shave" });
  await expect(row).toContainText("$32.50");
  await expect(row).toContainText("45 min");

  await row.getByRole("button", { name: "Hot towel shave" }).click();
  await sheet.getByLabel("Price").fill("36");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(row).toContainText("$36.00");
  await page.reload();
  await expect(row).toContainText("$36.00");
});

test("a service that is switched off is gone from the booking page", async ({ page, shop, someone }) => {
  const service = shop.services[0]?.name ?? "";
  const client = await someone();
  await client.goto(`/b/${shop.slug}`);
  await expect(client.getByRole("button", { name: `Add ${service}`, exact: true })).toBeVisible();

  await page.goto(shop.at("/services"));
  await page.getByRole("switch", { name: `${service} is active`, exact: true }).click();
  await expect(page.getByText(`${service} is no longer offered`)).toBeVisible();
  await client.reload();
  await expect(client.getByRole("heading", { level: 2 }).first()).toBeVisible();
  await expect(client.getByRole("button", { name: `Add ${service}`, exact: true })).toHaveCount(0);
});
