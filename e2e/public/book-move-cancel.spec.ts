import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import type { AppointmentView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";

test("a client books in three taps, keeps the calendar file, and moves and cancels with the link alone", async ({
  page,
  otherShop: shop,
  someone,
}) => {
  await page.goto(`/b/${shop.slug}`);
  const service = shop.services[0]?.name ?? "";
  await page
    .getByRole("button", { name: new RegExp(`^${service}`) })
    .first()
    .click();
  await page.getByRole("radio", { name: shop.staff[1]?.name ?? "" }).check();
  await chooseDay(page, 3);
  await page.getByRole("button", { name: /^5:00\sPM$/ }).click();

  await expect(page.getByRole("heading", { name: "Your details" })).toBeVisible();
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByText("Please look at the marked fields.")).toBeVisible();
  await expect(page.getByLabel("Name")).toBeFocused();
  await page.getByLabel("Name").fill("Rosa Lind");
  await page.getByLabel("Phone").fill("+1 415 555 2671");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  await expect(page.getByRole("heading", { name: "You are booked" })).toBeVisible();

  const visit = async () => {
    const from = new Date().toISOString();
    const to = new Date(Date.now() + 30 * 86_400_000).toISOString();
    const all = await shop.api.get<AppointmentView[]>(`/appointments?from=${from}&to=${to}`);
    expect(all).toHaveLength(1);
    return all[0];
  };
  const booked = await visit();
  expect(booked).toMatchObject({
    startsAt: shop.clock.instant(shop.clock.day(3), "17:00"),
    staff: { name: shop.staff[1]?.name },
    contact: { name: "Rosa Lind", phone: "+14155552671" },
    source: "public",
  });

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Add to calendar" }).click();
  const file = await readFile(await (await download).path(), "utf8");
  expect(file).toContain("BEGIN:VEVENT");
  expect(file).toContain(booked?.startsAt.replace(/[-:]|\.000/g, "").slice(0, 13));

  // Mail scanners open every link of a message, and more than once: looking changes nothing.
  const link = await page.getByLabel("Link to move or cancel").inputValue();
  const later = await someone();
  await later.goto(link);
  await later.reload();
  const token = link.split("/").at(-1);
  for (const action of ["", "/cancel", "/reschedule", "/confirm"]) {
    await later.request.get(`/api/v1/public/appointments/${token}${action}`);
  }
  expect(await visit()).toEqual(booked);

  await later.getByRole("button", { name: "Move", exact: true }).click();
  await chooseDay(later, 3);
  await later.getByRole("button", { name: /^6:30\sPM$/ }).click();
  await later.getByRole("button", { name: "Move it" }).click();
  await expect(later.getByRole("status").filter({ hasText: "Your visit was moved." })).toBeVisible();
  expect(await visit()).toMatchObject({
    startsAt: shop.clock.instant(shop.clock.day(3), "18:30"),
    staff: { name: shop.staff[1]?.name },
  });

  await later.getByRole("button", { name: "Cancel visit" }).click();
  await later.getByRole("button", { name: "Keep as it is" }).click();
  await later.getByRole("button", { name: "Cancel visit" }).click();
  await later.getByRole("button", { name: "Yes, cancel it" }).click();
  await expect(later.getByRole("status").filter({ hasText: "Your visit is cancelled." })).toBeVisible();
  expect((await visit())?.status).toBe("cancelled");
});

test("a client whose time was taken meanwhile keeps what was typed and gets other times", async ({
  page,
  otherShop: shop,
  watch,
}) => {
  watch.expect(/status of 409/);
  await page.goto(`/b/${shop.slug}`);
  await page
    .getByRole("button", { name: new RegExp(`^${shop.services[0]?.name}`) })
    .first()
    .click();
  await page.getByRole("radio", { name: shop.staff[1]?.name ?? "" }).check();
  await chooseDay(page, 3);
  await expect(page.getByRole("button", { name: /^5:00\sPM$/ })).toBeVisible();
  await shop.api.post("/appointments", {
    serviceIds: [shop.services[0]?.id],
    staffId: shop.staff[1]?.id,
    startsAt: shop.clock.instant(shop.clock.day(3), "17:00"),
    contact: { name: "Otto Braun" },
  });
  const refused = page.waitForResponse((response) => response.status() === 409);
  await page.getByRole("button", { name: /^5:00\sPM$/ }).click();
  await refused;
  await expect(page.getByText("This time was just taken")).toBeVisible();
  await expect(page.getByText("These are the nearest free times.")).toBeVisible();
});

/** The strip shows seven days, the first of them today by the shop's clock. */
async function chooseDay(page: Page, daysFromNow: number): Promise<void> {
  await page.getByRole("group", { name: "Day", exact: true }).getByRole("radio").nth(daysFromNow).check();
}
