import { expect, test } from "../fixtures";

test("a person with a wrong password sees an error and keeps the e-mail", async ({ page, otherShop }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(otherShop.owner.email);
  await page.getByLabel("Password", { exact: true }).fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expect(page.getByLabel("E-mail")).toHaveValue(otherShop.owner.email);
  await expect(page).toHaveURL(/\/sign-in/);
});

test("a stranger is sent to sign-in and then comes to the page asked for", async ({ page, otherShop }) => {
  await page.goto(otherShop.at("/services"));
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);
  await page.getByLabel("E-mail").fill(otherShop.owner.email);
  await page.getByLabel("Password", { exact: true }).fill(otherShop.owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(otherShop.at("/services"));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Services");
});

test("a sign-in link never leads to another site", async ({ page, otherShop }) => {
  await page.goto("/sign-in?callbackUrl=//evil.example/");
  await page.getByLabel("E-mail").fill(otherShop.owner.email);
  await page.getByLabel("Password", { exact: true }).fill(otherShop.owner.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(otherShop.at());
});
