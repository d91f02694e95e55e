import { randomUUID } from "node:crypto";
import { expect, test } from "../fixtures";

test("a newcomer registers a barbershop, lands on its first steps, signs out and in again", async ({
  page,
}) => {
  const email = `nova-${randomUUID()}@shop.example`;
  const password = "tres cadeiras vermelhas";
  await page.goto("/sign-up");
  await page.getByLabel("Business name").fill("Barbearia Nova");
  await page.getByLabel("Your name").fill("Nina Prado");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Create and start" }).click();

  await expect(page).toHaveURL(/\/t\/barbearia-nova/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Nina");
  await expect(page.getByRole("heading", { name: "Get set up" })).toBeVisible();
  await expect(page.getByText(/^\d of 6 done$/)).toBeVisible();
  const home = new URL(page.url()).pathname;

  await page.getByRole("button", { name: /Nina Prado/ }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await page.goto(home);
  await expect(page).toHaveURL(/\/sign-in\?callbackUrl=/);

  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).toHaveURL(home);
});

test("a newcomer is told at the field what is missing, and keeps what was typed", async ({ page }) => {
  await page.goto("/sign-up");
  await page.getByLabel("Business name").fill("Barbearia Nova");
  await page.getByLabel("Password", { exact: true }).fill("short");
  await page.getByRole("button", { name: "Create and start" }).click();
  for (const label of ["Your name", "E-mail"]) {
    await expect(page.getByLabel(label)).toHaveAttribute("aria-invalid", "true");
  }
  await expect(page.getByLabel("Password", { exact: true })).toHaveAccessibleDescription(/12/);
  await expect(page.getByLabel("Business name")).toHaveValue("Barbearia Nova");
});
