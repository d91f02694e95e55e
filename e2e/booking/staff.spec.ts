import type { Page } from "@playwright/test";
import type { StaffView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";

test("the owner adds a barber and sets her hours, and she has a column in the calendar", async ({
  page,
  shop,
}) => {
  await page.goto(shop.at("/staff"));
  await page.getByRole("button", { name: "Add person" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Add and set hours" }).click();
  await expect(sheet.getByLabel("Name")).toHaveAttribute("aria-invalid", "true");
  await sheet.getByLabel("Name").fill("Nora Quill");
  await sheet.getByRole("button", { name: "Add and set hours" }).click();

  await expect(sheet.getByRole("tab", { name: "Working hours" })).toHaveAttribute("aria-selected", "true");
  await choose(page, "Monday: from", /^6:00\sPM$/);
  await choose(page, "Monday: to", /^10:00\sAM$/);
  await expect(sheet.getByText("The end must come after the start.")).toBeVisible();
  await expect(sheet.getByRole("button", { name: "Save hours" })).toBeDisabled();
  await choose(page, "Monday: from", /^7:30\sAM$/);
  await sheet.getByRole("button", { name: "Save hours" }).click();
  await expect(page.getByText("Working hours of Nora Quill saved")).toBeVisible();

  const nora = (await shop.api.get<StaffView[]>("/staff")).find(({ name }) => name === "Nora Quill");
  expect(nora?.hours.weekly.mon).toEqual([["07:30", "10:00"]]);
  await page.goto(shop.at(`/calendar?view=day&date=${shop.clock.day(1)}`));
  await expect(page.getByRole("region", { name: "Nora Quill" })).toBeVisible();
});

async function choose(page: Page, field: string, option: RegExp): Promise<void> {
  await page.getByRole("combobox", { name: field }).click();
  await page.getByRole("option", { name: option }).click();
}
