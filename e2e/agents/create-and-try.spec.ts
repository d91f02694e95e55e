import { expect, test } from "../fixtures";

test("the owner makes an agent, tries it in the playground and sees how the answer came about", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/agents"));
  await page.getByRole("link", { name: "New agent" }).click();
  await page.getByRole("button", { name: "Create agent" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Name", { exact: true }).fill("Nina");
  await page.getByRole("button", { name: "Create agent" }).click();

  await expect(page.getByRole("heading", { level: 1, name: "Nina" })).toBeVisible();
  await page.getByRole("textbox", { name: "Write as a customer…" }).fill("How much is a haircut?");
  await page.getByRole("button", { name: "Send" }).click();
  const talk = page.getByRole("log", { name: "Test conversation" });
  await expect(talk).toContainText("$");
  await expect(talk).toContainText(/Checked the services: \d+ found/);
  await expect(talk).toContainText("Built-in receptionist");
  await expect(talk).toContainText(/\d ms/);

  await page.goto(shop.at("/agents"));
  await expect(page.getByRole("link", { name: /Nina/ })).toBeVisible();
});

test("an agent whose provider has no key says so and is answered for by the built-in receptionist", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at(`/agents/${shop.agentId}`));
  await page.getByRole("combobox", { name: "Provider" }).click();
  await page.getByRole("option", { name: "OpenAI" }).click();
  const notice = "OpenAI has no key yet. The built-in receptionist will answer until you add one.";
  await expect(page.getByText(notice)).toBeVisible();
  await page.getByRole("button", { name: "Save changes" }).click();
  await expect(page.getByText(/is saved; it counts from the next message/)).toBeVisible();

  await page.getByRole("tab", { name: "Try it" }).click();
  await page.getByRole("textbox", { name: "Write as a customer…" }).fill("When are you open?");
  await page.getByRole("button", { name: "Send" }).click();
  const talk = page.getByRole("log", { name: "Test conversation" });
  await expect(talk).toContainText("OpenAI has no key → the built-in receptionist answered");
  await page.goto(shop.at("/agents"));
  await expect(page.getByRole("table").getByText("no key")).toBeVisible();
});
