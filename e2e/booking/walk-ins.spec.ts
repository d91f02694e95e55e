import type { Page } from "@playwright/test";
import type { AppointmentView } from "@/lib/booking/schema";
import type { QueueView, WaitEstimate } from "@/lib/walkins/schema";
import { expect, test } from "../fixtures";
import type { Shop } from "../support/shop";

const rowOf = (page: Page, name: string) =>
  page.getByRole("region", { name: "In the queue" }).getByRole("listitem").filter({ hasText: name });
const toast = (page: Page, text: string) => page.getByRole("listitem").filter({ hasText: text });

async function join(shop: Shop, name: string): Promise<void> {
  await shop.api.post("/walk-ins", { serviceIds: [shop.services[0]?.id], contact: { name } });
}

/** How many can start at once: everybody has a chair. */
async function fillChairs(shop: Shop): Promise<void> {
  for (const [index] of shop.staff.entries()) await join(shop, `Sitting ${index}`);
  const { waiting } = await shop.api.get<QueueView>("/walk-ins");
  for (const [index, person] of waiting.entries())
    await shop.api.post(`/walk-ins/${person.id}/seat`, { staffId: shop.staff[index]?.id });
}

test("the front desk adds somebody in three taps, calls and seats them; the calendar has the visit", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/walk-ins"));
  await expect(page.getByText("Nobody is waiting")).toBeVisible();
  await page.getByRole("button", { name: "Add someone" }).click();
  const sheet = page.getByRole("dialog", { name: "Add to the queue" });
  await expect(sheet.getByText("Can start now")).toBeVisible();
  await sheet.getByRole("button", { name: "Add to the queue" }).click();
  await expect(sheet.getByText("Please give a name.")).toBeVisible();
  await sheet.getByLabel("Name").fill("Otto Braun");
  await expect(
    sheet.getByRole("checkbox", { name: shop.services[0]?.name ?? "", exact: true }),
  ).toBeChecked();
  await sheet.getByRole("button", { name: "Add to the queue" }).click();
  await expect(sheet).toBeHidden();

  const row = rowOf(page, "Otto Braun");
  await expect(row).toContainText(shop.services[0]?.name ?? "");
  await expect(row).toContainText("Now");
  await row.getByRole("button", { name: "Call: Otto Braun" }).click();
  await expect(row.getByText("Called", { exact: true })).toBeVisible();
  await row.getByRole("button", { name: "Seat: Otto Braun" }).click();
  await expect(row).toBeHidden();
  await expect(page.getByRole("region", { name: "Chairs" })).toContainText("With Otto Braun until");

  const [visit] = await shop.api.get<AppointmentView[]>("/appointments");
  expect(visit).toMatchObject({
    ...{ status: "in_progress", source: "walk_in", contact: { name: "Otto Braun" } },
    services: [{ id: shop.services[0]?.id }],
  });
  await page.getByRole("link", { name: /With Otto Braun/ }).click();
  await expect(page.getByRole("dialog", { name: "Otto Braun" })).toBeVisible();
});

test("whoever leaves is gone at once in every browser and comes back with one tap", async ({
  page,
  shop,
  someone,
}) => {
  await join(shop, "Otto Braun");
  await join(shop, "Rosa Lind");
  const colleague = await someone(shop.owner);
  await colleague.goto(shop.at("/walk-ins"));
  await expect(rowOf(colleague, "Otto Braun")).toBeVisible();
  await page.goto(shop.at("/walk-ins"));
  await rowOf(page, "Otto Braun").getByRole("button", { name: "Left: Otto Braun" }).click();
  await expect(rowOf(page, "Otto Braun")).toBeHidden();
  await expect(rowOf(colleague, "Otto Braun")).toBeHidden();
  await toast(page, "Otto Braun left.").getByRole("button", { name: "Undo" }).click();
  await expect(rowOf(page, "Otto Braun")).toContainText("Number 1");
  await expect(rowOf(colleague, "Otto Braun")).toContainText("Number 1");
  await expect(rowOf(colleague, "Rosa Lind")).toContainText("Number 2");
});

test("with every chair taken the wait is said on screen and on the booking page, and nobody is seated on top", async ({
  page,
  shop,
  someone,
  watch,
}) => {
  watch.expect(/status of 409/);
  await fillChairs(shop);
  await join(shop, "Otto Braun");
  const wait = await shop.api.get<WaitEstimate>("/walk-ins/wait");
  expect(wait).toMatchObject({ state: "open", ahead: 1 });
  expect(wait.waitMin).toBeGreaterThan(0);

  await page.goto(shop.at("/walk-ins"));
  const row = rowOf(page, "Otto Braun");
  await expect(row).toContainText(/about \d+ min/);
  await row.getByRole("button", { name: "Seat: Otto Braun" }).click();
  const choice = page.getByRole("dialog", { name: "Whose chair for Otto Braun?" });
  await expect(choice.getByText("Nobody is free at this minute.")).toBeVisible();
  await expect(choice.getByRole("listitem").first()).toContainText("With Sitting 0 until");
  await page.keyboard.press("Escape");
  await expect(row).toBeVisible();
  expect((await shop.api.get<AppointmentView[]>("/appointments")).length).toBe(shop.staff.length);

  const visitor = await someone();
  await visitor.goto(`/b/${shop.slug}`);
  await expect(visitor.getByText(/^Without an appointment: wait about/)).toBeVisible();
  await expect(visitor.getByText("Otto Braun")).toHaveCount(0);

  await page.goto(shop.at("/settings"));
  await page.getByRole("switch", { name: "Show the wait on the booking page" }).click();
  await page
    .getByRole("region", { name: "Booking rules" })
    .or(page.locator("form").filter({ hasText: "Booking rules" }))
    .getByRole("button", { name: "Save" })
    .click();
  await expect(page.getByText("Settings saved")).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByText(/^Without an appointment/)).toHaveCount(0);
});
