import type { Page } from "@playwright/test";
import type { WaitlistEntryView } from "@/lib/booking/waitlist-schema.shared";
import { expect, test } from "../fixtures";

test("a client whom no time suits joins the waiting list from the booking page", async ({
  page,
  otherShop: shop,
}) => {
  await page.goto(`/b/${shop.slug}`);
  await page
    .getByRole("button", { name: new RegExp(`^${shop.services[0]?.name}`) })
    .first()
    .click();
  await page.getByRole("radio", { name: shop.staff[1]?.name ?? "" }).check();
  await chooseDay(page, 2);
  await page.getByRole("button", { name: "Nothing suits? Join the waiting list" }).click();
  await expect(page.getByRole("heading", { name: "Waiting list" })).toBeFocused();
  await expect(page.getByLabel("From", { exact: true })).toHaveValue(shop.clock.day(2));

  // An offer comes by e-mail, and only to somebody who wants it.
  await page.getByLabel("Name").fill("Rosa Lind");
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByLabel("E-mail")).toBeFocused();
  await expect(page.getByText("Without your consent we cannot write to you.")).toBeVisible();
  expect(await shop.api.get<WaitlistEntryView[]>("/waitlist")).toEqual([]);

  await page.getByLabel("Until", { exact: true }).fill(shop.clock.day(5));
  await page.getByLabel("Part of the day").selectOption({ label: "Evening" });
  await page.getByLabel("E-mail").fill("rosa@mail.example");
  await page.getByLabel("Write to me when a time becomes free.").check();
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await expect(page.getByRole("status").filter({ hasText: "You are on the waiting list" })).toBeFocused();

  const waiting = await shop.api.get<WaitlistEntryView[]>("/waitlist");
  expect(waiting).toHaveLength(1);
  expect(waiting[0]).toMatchObject({
    status: "waiting",
    contact: { name: "Rosa Lind", email: "rosa@mail.example" },
    services: [{ id: shop.services[0]?.id }],
    staff: [{ id: shop.staff[1]?.id }],
    fromDate: shop.clock.day(2),
    toDate: shop.clock.day(5),
    fromTime: "18:00",
    source: "public",
  });
});

test("a client reads the terms before booking, and a message's links only bring up what they ask", async ({
  page,
  otherShop: shop,
}) => {
  const service = shop.services[0];
  if (!service) throw new Error("a new barbershop has services");
  await shop.api.put(`/services/${service.id}`, {
    noShowPolicy: { freeCancelMin: 1440, noShowFee: { kind: "fixed", cents: 1500 } },
  });
  await page.goto(`/b/${shop.slug}`);
  await page
    .getByRole("button", { name: new RegExp(`^${service.name}`) })
    .first()
    .click();
  await chooseDay(page, 3);
  await page.getByRole("button", { name: /^5:00\sPM$/ }).click();
  await expect(page.getByText("Not coming without a word costs $15.00.")).toBeVisible();
  await page.getByLabel("Name").fill("Rosa Lind");
  await page.getByLabel("Phone").fill("+1 415 555 2671");
  await page.getByRole("button", { name: "Book", exact: true }).click();
  const link = await page.getByLabel("Link to move or cancel").inputValue();

  await page.goto(`${link}?do=cancel`);
  await expect(page.getByRole("heading", { name: "Cancel this visit?" })).toBeFocused();
  await page.goto(`${link}?do=confirm`);
  await expect(page.getByText("Booked", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "I will come" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("status").filter({ hasText: "Thank you, see you then." })).toBeVisible();
});

/** The strip shows seven days, the first of them today by the shop's clock. */
async function chooseDay(page: Page, daysFromNow: number): Promise<void> {
  await page.getByRole("group", { name: "Day", exact: true }).getByRole("radio").nth(daysFromNow).check();
}
