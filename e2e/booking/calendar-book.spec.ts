import { expect, test } from "../fixtures";
import { visitOf } from "../support/calendar";

test("the owner books a new client in the calendar, and a colleague sees it at once", async ({
  page,
  shop,
  someone,
}) => {
  const tomorrow = shop.clock.day(1);
  const barber = shop.staff[0]?.name ?? "";
  const service = shop.services[0]?.name ?? "";
  const colleague = await someone(shop.owner);
  await colleague.goto(shop.at(`/calendar?view=day&date=${tomorrow}`));
  await expect(colleague.getByRole("region", { name: "Calendar grid" })).toBeVisible();

  await page.goto(shop.at(`/calendar?view=day&date=${tomorrow}`));
  await page.getByRole("button", { name: "New appointment" }).click();
  const form = page.getByRole("dialog", { name: "New appointment" });

  await form.getByRole("button", { name: "Book" }).click();
  await expect(form.getByText("Choose who it is for.")).toBeVisible();
  await expect(form.getByText("Choose at least one service.")).toBeVisible();

  await form.getByRole("combobox", { name: "Client" }).click();
  await page.getByPlaceholder("Name, phone or e-mail").fill("Otto Braun");
  await page.getByRole("option", { name: "Create “Otto Braun”" }).click();
  await form
    .getByRole("checkbox", { name: new RegExp(`^${service}`) })
    .first()
    .check();
  await form.getByRole("combobox", { name: "With" }).click();
  await page.getByRole("option", { name: barber }).click();
  await form.getByRole("radio", { name: /^2:00\sPM$/ }).check();
  await form.getByRole("button", { name: "Book" }).click();

  await expect(form).toBeHidden();
  await expect(page.getByText(/Booked: Otto Braun/)).toBeVisible();
  for (const screen of [page, colleague]) {
    await expect(visitOf(screen, "Otto Braun")).toHaveAccessibleName(
      new RegExp(`2:00\\sPM–2:30\\sPM, ${service}, Otto Braun, with ${barber}, Scheduled`),
    );
  }
});
