import { expect, test } from "../fixtures";

test("what the owner writes about the business stands on its booking page, and ticks off a first step", async ({
  page,
  shop,
  someone,
}) => {
  const client = await someone();
  await client.goto(`/b/${shop.slug}`);
  await expect(client.getByText("12 Mill Lane, Springfield")).toHaveCount(0);

  await page.goto(shop.at("/settings"));
  const profile = page.locator("form").filter({ has: page.getByLabel("Address") });
  await expect(profile.getByRole("button", { name: "Save" })).toBeDisabled();
  await profile.getByLabel("Website").fill("not an address");
  await profile.getByLabel("Address").fill("12 Mill Lane, Springfield");
  await profile.getByLabel("Phone").fill("+1 415 555 2671");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(profile.getByLabel("Website")).toHaveAttribute("aria-invalid", "true");
  await profile.getByLabel("Website").fill("https://shop.example");
  await profile.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Settings saved")).toBeVisible();

  await client.reload();
  await expect(client.getByText("12 Mill Lane, Springfield")).toBeVisible();
  await page.goto(shop.at());
  await expect(page.getByRole("link", { name: "Add your address and phone (done)" })).toBeVisible();
});
