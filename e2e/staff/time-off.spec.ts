import { expect, test } from "../fixtures";
import { barberOf } from "../support/barber";
import { book, visitOf } from "../support/calendar";

test("a barber asks for a day off, the owner approves it, and nobody can book it any more", async ({
  page,
  shop,
  someone,
}) => {
  const date = shop.clock.day(4);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  const barber = await someone(await barberOf(shop));
  await barber.goto(shop.at("/staff"));
  await barber.getByRole("button", { name: "Ask for time off" }).click();
  const form = barber.getByRole("dialog", { name: "Ask for time off" });
  await form.getByLabel("First day").click();
  if (date.slice(0, 7) !== shop.clock.day(0).slice(0, 7))
    await barber.getByRole("button", { name: /next month/i }).click();
  const full = new Intl.DateTimeFormat("en", { dateStyle: "full", timeZone: "UTC" });
  await barber.getByRole("button", { name: full.format(new Date(date)) }).click();
  await form.getByLabel("Reason").fill("Dentist");
  await form.getByRole("button", { name: "Ask", exact: true }).click();
  await expect(form).toBeHidden();
  await expect(barber.getByText("Waiting", { exact: true })).toBeVisible();

  await page.goto(shop.at("/staff"));
  const request = page.getByRole("listitem").filter({ hasText: "Dentist" });
  await expect(request).toContainText("1 visit is booked then");
  await request.getByRole("button", { name: "Approve" }).click();
  await expect(request).toHaveCount(0);
  await expect(barber.getByText("Approved", { exact: true })).toBeVisible();
  const free = await shop.api.get<{ staffIds: string[] }[]>(
    `/availability?serviceIds=${shop.services[0]?.id}&staffId=${shop.staff[0]?.id}&from=${date}&to=${date}`,
  );
  expect(free).toEqual([]);
});

test("a barber with a calendar of their own sees no colleague's visits and none of the shop's money", async ({
  shop,
  someone,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await book(shop, { client: "Rosa Lind", date, time: "11:00", staff: 1 });
  const barber = await someone(await barberOf(shop));
  await barber.goto(shop.at(""));
  await expect(barber).toHaveURL(/\/calendar/);
  await barber.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(visitOf(barber, "Otto Braun")).toBeVisible();
  await expect(visitOf(barber, "Rosa Lind")).toHaveCount(0);
  await expect(barber.getByText(shop.staff[1]?.name ?? "", { exact: true })).toHaveCount(0);
  const menu = barber.getByRole("navigation").first();
  await expect(menu.getByRole("link", { name: "Payments" })).toHaveCount(0);
  await expect(menu.getByRole("link", { name: "Reports" })).toHaveCount(0);
});
