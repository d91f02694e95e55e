import { expect, test } from "../fixtures";
import { book, visitOf } from "../support/calendar";

test("the owner leads a visit through its day, cancels another and takes that back", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await book(shop, { client: "Rosa Lind", date, time: "12:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));

  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await sheet.getByRole("button", { name: "Confirm" }).click();
  await expect(sheet.getByText("Confirmed", { exact: true })).toBeVisible();
  await sheet.getByRole("button", { name: "Start" }).click();
  await expect(sheet.getByText("In progress", { exact: true })).toBeVisible();
  await sheet.getByRole("button", { name: "Complete" }).click();
  await expect(sheet.getByText("Completed", { exact: true })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet).toBeHidden();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/Completed$/);

  await visitOf(page, "Rosa Lind").click();
  await page.getByRole("button", { name: "Cancel appointment" }).click();
  const question = page.getByRole("alertdialog", { name: "Cancel this appointment?" });
  await question.getByRole("button", { name: "Client asked" }).click();
  await question.getByRole("button", { name: "Cancel appointment" }).click();
  await expect(page.getByText("Rosa Lind: Cancelled")).toBeVisible();
  await page
    .getByRole("listitem")
    .filter({ hasText: "Rosa Lind: Cancelled" })
    .getByRole("button", { name: "Undo" })
    .click();
  await page.keyboard.press("Escape");
  await expect(visitOf(page, "Rosa Lind")).toHaveAccessibleName(/Scheduled$/);
  await page.reload();
  await expect(visitOf(page, "Rosa Lind")).toHaveAccessibleName(/Scheduled$/);
});
