import type { Page } from "@playwright/test";
import type { AppointmentView } from "@/lib/booking/schema";
import type { SeriesView } from "@/lib/recurrence/schema";
import { expect, test } from "../fixtures";
import { book, drag, visitOf } from "../support/calendar";
import type { Shop } from "../support/shop";

/** Books a weekly series through the API. */
function bookSeries(
  shop: Shop,
  visit: { client: string; from: string; time: string; count: number },
): Promise<SeriesView> {
  return shop.api.post("/appointment-series", {
    ...{ frequency: "weekly", interval: 1, count: visit.count },
    ...{ fromDate: visit.from, wallTime: visit.time },
    ...{ staffId: shop.staff[0]?.id, serviceIds: [shop.services[0]?.id] },
    contact: { name: visit.client },
  });
}

async function openDay(page: Page, shop: Shop, date: string): Promise<void> {
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(page.getByRole("region", { name: "Calendar grid" })).toBeVisible();
}

function visits(shop: Shop, client: { id: string }): Promise<AppointmentView[]> {
  return shop.api.get(`/appointments?contactId=${client.id}`);
}

test("the owner books a regular for six weeks, takes another time on a taken day and skips another", async ({
  page,
  shop,
}) => {
  const first = shop.clock.day(1);
  await book(shop, { client: "Rosa Lind", date: shop.clock.day(8), time: "14:00" });
  await book(shop, { client: "Vera Sand", date: shop.clock.day(15), time: "14:00" });
  await openDay(page, shop, first);
  await page.getByRole("button", { name: "New appointment" }).click();
  const form = page.getByRole("dialog", { name: "New appointment" });
  await form.getByRole("combobox", { name: "Client" }).click();
  await page.getByPlaceholder("Name, phone or e-mail").fill("Otto Braun");
  await page.getByRole("option", { name: "Create “Otto Braun”" }).click();
  await form
    .getByRole("checkbox", { name: new RegExp(`^${shop.services[0]?.name}`) })
    .first()
    .check();
  await form.getByRole("combobox", { name: "With" }).click();
  await page.getByRole("option", { name: shop.staff[0]?.name ?? "" }).click();
  await form.getByRole("radio", { name: /^2:00\sPM$/ }).check();

  await form.getByRole("combobox", { name: "Repeat" }).click();
  await page.getByRole("option", { name: "Every week", exact: true }).click();
  await expect(form.getByText("2 dates need a decision.")).toBeVisible();
  await form.getByRole("button", { name: /^Book/ }).click();
  await expect(form.getByText("Decide what happens on the dates that are not free.")).toBeVisible();

  await form
    .getByRole("button", { name: /: take \d+:\d\d\s[AP]M instead$/ })
    .first()
    .click();
  await form
    .getByRole("button", { name: /^Skip / })
    .first()
    .click();
  await form.getByRole("button", { name: "Book 5 visits" }).click();
  await expect(form).toBeHidden();
  await expect(page.getByText(/^5 visits booked: Otto Braun, every week, with /)).toBeVisible();

  const visit = visitOf(page, "Otto Braun");
  await expect(visit).toHaveAccessibleName(/Part of a series/);
  await visit.click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await expect(sheet.getByText("Visit 1 of 5, every week")).toBeVisible();
  await sheet.getByRole("button", { name: "Show all dates" }).click();
  await expect(sheet.getByRole("list").last().getByRole("listitem")).toHaveCount(5);
});

test("a drag moves this visit and the following ones, and leaves the earlier ones alone", async ({
  page,
  shop,
}) => {
  const { contact } = await bookSeries(shop, {
    ...{ client: "Otto Braun", from: shop.clock.day(1), time: "10:00" },
    count: 4,
  });
  await openDay(page, shop, shop.clock.day(8));
  await drag(page, visitOf(page, "Otto Braun"), { hours: 2 });
  const asked = page.getByRole("dialog", { name: "Move a recurring visit" });
  await asked.getByRole("radio", { name: "This and the following" }).check();
  await asked.getByRole("button", { name: "Move" }).click();
  await expect(asked).toBeHidden();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/^12:00\sPM/);
  await expect(page.getByText("3 visits changed")).toBeVisible();

  const starts = (await visits(shop, contact)).map(({ startsAt }) => Date.parse(startsAt));
  const at = (day: number, time: string) => Date.parse(shop.clock.instant(shop.clock.day(day), time));
  expect(starts).toEqual([at(1, "10:00"), at(8, "12:00"), at(15, "12:00"), at(22, "12:00")]);
});

test("visits that cannot follow are named first, and stay when the others move", async ({
  page,
  shop,
  watch,
}) => {
  watch.expect(/status of 409/);
  const { contact } = await bookSeries(shop, {
    ...{ client: "Otto Braun", from: shop.clock.day(1), time: "10:00" },
    count: 3,
  });
  await book(shop, { client: "Rosa Lind", date: shop.clock.day(8), time: "12:00" });
  await openDay(page, shop, shop.clock.day(1));
  await drag(page, visitOf(page, "Otto Braun"), { hours: 2 });
  const asked = page.getByRole("dialog", { name: "Move a recurring visit" });
  await asked.getByRole("radio", { name: "All that are still to come" }).check();
  await asked.getByRole("button", { name: "Move" }).click();
  await expect(asked.getByRole("alert")).toContainText("One visit cannot follow; nothing has changed yet.");
  expect((await visits(shop, contact))[0]?.startsAt).toBe(shop.clock.instant(shop.clock.day(1), "10:00"));

  await asked.getByRole("button", { name: "Change the others, leave these as they are" }).click();
  await expect(asked).toBeHidden();
  const starts = (await visits(shop, contact)).map(({ startsAt }) => Date.parse(startsAt));
  const at = (day: number, time: string) => Date.parse(shop.clock.instant(shop.clock.day(day), time));
  expect(starts).toEqual([at(1, "12:00"), at(8, "10:00"), at(15, "12:00")]);
});

test("the owner edits one visit alone, adds two more, and cancels the rest", async ({ page, shop }) => {
  const { contact } = await bookSeries(shop, {
    ...{ client: "Otto Braun", from: shop.clock.day(1), time: "10:00" },
    count: 3,
  });
  await openDay(page, shop, shop.clock.day(8));
  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await sheet.getByRole("button", { name: "Change or move" }).click();
  const form = page.getByRole("dialog", { name: "Change appointment" });
  await form.getByLabel("Notes").fill("Brings his son");
  await form.getByRole("button", { name: "Save changes" }).click();
  const scope = page.getByRole("dialog", { name: "Change a recurring visit" });
  await expect(scope.getByRole("radio", { name: "Only this visit" })).toBeChecked();
  await scope.getByRole("button", { name: "Save" }).click();
  await expect(form).toBeHidden();
  expect((await visits(shop, contact)).map(({ notes }) => notes)).toEqual([null, "Brings his son", null]);

  await sheet.getByRole("button", { name: "Add more visits" }).click();
  const adding = page.getByRole("dialog", { name: "Add more visits" });
  await adding.getByLabel("How many").fill("2");
  await adding.getByRole("button", { name: "Add visits" }).click();
  await expect(adding).toBeHidden();
  await expect(sheet.getByText("Visit 2 of 5, every week")).toBeVisible();

  await sheet.getByRole("button", { name: "Cancel appointment" }).click();
  const cancel = page.getByRole("alertdialog");
  await cancel.getByRole("radio", { name: "This and the following" }).check();
  await cancel.getByRole("button", { name: "Cancel appointments" }).click();
  await expect(cancel).toBeHidden();
  await expect(page.getByText("4 visits cancelled")).toBeVisible();
  const left = (await visits(shop, contact)).filter(({ status }) => status !== "cancelled");
  expect(left.map(({ startsAt }) => startsAt)).toEqual([shop.clock.instant(shop.clock.day(1), "10:00")]);

  await page.goto(shop.at(`/clients/${contact.id}`));
  await expect(page.getByText(/^every week until /i)).toBeVisible();
});
