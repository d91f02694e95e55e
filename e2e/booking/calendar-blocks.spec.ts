import type { Locator, Page } from "@playwright/test";
import type { StaffView, TimeOffView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";
import { book, drag, visitOf } from "../support/calendar";
import type { Shop } from "../support/shop";

/** Blocks an hour through the API. */
function block(
  shop: Shop,
  date: string,
  from: string,
  to: string,
  { reason = "Lunch", staff = 0 } = {},
): Promise<TimeOffView> {
  return shop.api.post(`/staff/${shop.staff[staff]?.id}/time-off`, {
    ...{ kind: "block", reason },
    ...{ startsAt: shop.clock.instant(date, from), endsAt: shop.clock.instant(date, to) },
  });
}

function blockOf(page: Page, title: string): Locator {
  return page
    .getByRole("region", { name: "Calendar grid" })
    .getByRole("button", { name: `Blocked: ${title}` });
}

/** A point of a column's empty ground: so many hours below what is at its top. */
async function ground(page: Page, column: number, time: { minutes: number; windowFrom: number }) {
  const body = page.locator("[data-column]").nth(column);
  const box = await body.boundingBox();
  if (!box) throw new Error("no column");
  return { x: box.x + box.width / 2, y: box.y + ((time.minutes - time.windowFrom) * 4) / 3 + 2 };
}
// The test shops open at eight; the grid begins an hour before.
const windowFrom = 420;

test("the owner draws over empty time, blocks it with a reason, and takes it back", async ({
  page,
  shop,
  someone,
}) => {
  const date = shop.clock.day(1);
  const colleague = await someone(shop.owner);
  await Promise.all([page, colleague].map((one) => one.goto(shop.at(`/calendar?view=day&date=${date}`))));
  await expect(page.locator("[data-ground]").first()).toBeVisible();

  const from = await ground(page, 0, { minutes: 600, windowFrom });
  const to = await ground(page, 0, { minutes: 690, windowFrom });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y - 4, { steps: 6 });
  await page.mouse.up();
  await expect(page.getByRole("menuitem", { name: "New appointment" })).toBeVisible();
  await page.getByRole("menuitem", { name: "Block time" }).click();

  const dialog = page.getByRole("dialog", { name: "Block time" });
  await expect(dialog.getByRole("combobox", { name: "From, time" })).toHaveText(/^10:00\sAM$/);
  await expect(dialog.getByRole("combobox", { name: "Until, time" })).toHaveText(/^11:30\sAM$/);
  await expect(dialog.getByRole("checkbox", { name: shop.staff[0]?.name ?? "" })).toBeChecked();
  await dialog.getByLabel("Reason").fill("Dentist");
  await dialog.getByRole("button", { name: "Block" }).click();
  await expect(dialog).toBeHidden();
  for (const screen of [page, colleague])
    await expect(blockOf(screen, "Dentist")).toHaveAccessibleName(/10:00\sAM–11:30\sAM/);

  await page.getByRole("button", { name: "Undo" }).click();
  for (const screen of [page, colleague]) await expect(blockOf(screen, "Dentist")).toHaveCount(0);
});

test("everybody's time is blocked with the keyboard, and clients are not offered it", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "12:30" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(visitOf(page, "Otto Braun")).toBeVisible();

  await page.keyboard.press("b");
  const dialog = page.getByRole("dialog", { name: "Block time" });
  await dialog.getByRole("button", { name: "Block" }).click();
  await expect(dialog.getByText("Choose at least one person.")).toBeVisible();
  await dialog.getByLabel("Reason").fill("Meeting");
  await dialog.getByRole("checkbox", { name: "Everybody" }).check();
  await expect(dialog.getByText("1 visit lies in it; it stays.")).toBeVisible();
  await dialog.getByRole("button", { name: "Block" }).click();

  await expect(dialog).toBeHidden();
  await expect(blockOf(page, "Meeting")).toHaveCount(shop.staff.length);
  await expect(visitOf(page, "Otto Braun")).toBeVisible();
  const slots = await shop.api.get<{ startsAt: string }[]>(
    `/availability?serviceIds=${shop.services[0]?.id}&from=${date}&to=${date}`,
  );
  const starts = slots.map((slot) => Date.parse(slot.startsAt));
  expect(starts).not.toContain(Date.parse(shop.clock.instant(date, "12:00")));
  expect(starts).toContain(Date.parse(shop.clock.instant(date, "13:00")));
});

test("a block is moved by dragging and by keyboard, changed, deleted and brought back", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await block(shop, date, "12:00", "13:00");
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));

  await drag(page, blockOf(page, "Lunch"), { columns: 1, hours: 1 });
  await expect(blockOf(page, "Lunch")).toHaveAccessibleName(
    new RegExp(`1:00\\sPM–2:00\\sPM, ${shop.staff[1]?.name}`),
  );
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(blockOf(page, "Lunch")).toHaveAccessibleName(
    new RegExp(`12:00\\sPM–1:00\\sPM, ${shop.staff[0]?.name}`),
  );

  await blockOf(page, "Lunch").focus();
  await page.keyboard.press("m");
  await expect(page.getByText(/^Moving Lunch: 12:00\sPM/)).toBeAttached();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("+");
  await page.keyboard.press("Enter");
  await expect(blockOf(page, "Lunch")).toHaveAccessibleName(/12:15\sPM–1:30\sPM/);

  await blockOf(page, "Lunch").click();
  const dialog = page.getByRole("dialog", { name: "Blocked time" });
  await dialog.getByLabel("Reason").fill("Course");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(blockOf(page, "Course")).toBeVisible();
  await blockOf(page, "Course").click();
  await dialog.getByRole("button", { name: "Delete" }).click();
  await expect(blockOf(page, "Course")).toHaveCount(0);
  const deleted = page.getByRole("listitem").filter({ hasText: "Block deleted" });
  await deleted.getByRole("button", { name: "Undo" }).click();
  await expect(blockOf(page, "Course")).toBeVisible();
});

test("while a visit is dragged the calendar says whether the place is taken or blocked", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await book(shop, { client: "Rosa Lind", date, time: "12:00" });
  await block(shop, date, "13:00", "14:00");
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(blockOf(page, "Lunch")).toBeVisible();

  const visit = visitOf(page, "Otto Braun");
  const box = await visit.boundingBox();
  if (!box) throw new Error("nothing to drag");
  const x = box.x + box.width / 2;
  await page.mouse.move(x, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(x, box.y + 8 + 80, { steps: 4 });
  await expect(page.locator("[data-carried=free]")).toBeVisible();
  await page.mouse.move(x, box.y + 8 + 160, { steps: 4 });
  await expect(page.locator("[data-carried=taken]")).toContainText("Taken");
  await page.mouse.move(x, box.y + 8 + 240, { steps: 4 });
  await expect(page.locator("[data-carried=blocked]")).toContainText("Blocked");
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(visit).toHaveAccessibleName(/^10:00\sAM/);

  await drag(page, visit, { hours: 3 });
  const asked = page.getByRole("alertdialog");
  await expect(asked).toContainText("is not there at this time");
  await asked.getByRole("button", { name: "Cancel" }).click();
  await expect(visit).toHaveAccessibleName(/^10:00\sAM/);
});

test("a visit is booked again by Alt and drag, by Ctrl+C and Ctrl+V, and from its sheet", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  const form = page.getByRole("dialog", { name: "New appointment" });

  await page.keyboard.down("Alt");
  await drag(page, visitOf(page, "Otto Braun"), { hours: 3 });
  await page.keyboard.up("Alt");
  await expect(form.getByText("Otto Braun").first()).toBeVisible();
  await form.getByRole("button", { name: "Book" }).click();
  await expect(visitOf(page, "Otto Braun")).toHaveCount(2);
  await expect(visitOf(page, "Otto Braun").nth(1)).toHaveAccessibleName(/^1:00\sPM/);

  await visitOf(page, "Otto Braun").first().focus();
  await page.keyboard.press("Control+c");
  await expect(page.getByText(/Otto Braun copied/)).toBeVisible();
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await visitOf(page, "Otto Braun").first().focus();
  await page.keyboard.press("Control+c");
  await page.getByRole("button", { name: "Next day" }).click();
  await expect(page.locator("[data-appointment]")).toHaveCount(0);
  await page.keyboard.press("Control+v");
  await form.getByRole("button", { name: "Book" }).click();
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/^10:00\sAM/);

  await visitOf(page, "Otto Braun").click();
  await page.getByRole("button", { name: "Book again" }).click();
  await expect(form.getByText("Otto Braun").first()).toBeVisible();
});

test("a block of one barber shows in the week and in the agenda of a phone", async ({ page, shop }) => {
  const date = shop.clock.day(1);
  await block(shop, date, "12:00", "13:00");
  await page.goto(shop.at(`/calendar?view=week&date=${date}`));
  await expect(blockOf(page, "Lunch")).toBeVisible();
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(shop.at(`/calendar?view=agenda&date=${date}`));
  const row = page.getByRole("button", { name: /^Blocked: Lunch/ });
  await expect(row).toBeVisible();
  await row.click();
  await expect(page.getByRole("dialog", { name: "Blocked time" })).toBeVisible();
});

test("a secret address subscribes to one barber's calendar until it is revoked", async ({
  page,
  shop,
  request,
}) => {
  const date = shop.clock.day(1);
  const visit = await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await page.getByRole("button", { name: "More for this calendar" }).click();
  await page.getByRole("menuitem", { name: "Subscribe" }).click();
  const dialog = page.getByRole("dialog", { name: "Subscribe to the calendar" });
  const [ana] = await shop.api.get<StaffView[]>("/staff");
  await dialog.getByRole("combobox", { name: "Whose calendar" }).click();
  await page.getByRole("option", { name: ana?.name ?? "", exact: true }).click();
  await dialog.getByRole("button", { name: "Make an address" }).click();
  const address = new URL(await dialog.getByRole("textbox", { name: "Secret address" }).inputValue());

  const first = await request.get(address.pathname);
  expect(first.headers()["content-type"]).toContain("text/calendar");
  expect(first.headers()["cache-control"]).toContain("private");
  const file = await first.text();
  expect(file).toContain(`UID:${visit.id}@atende`);
  expect(file).toContain("Otto Braun");
  const again = await request.get(address.pathname, {
    headers: { "if-none-match": first.headers().etag ?? "" },
  });
  expect(again.status()).toBe(304);
  expect((await request.head(address.pathname)).status()).toBe(200);

  await dialog.getByRole("button", { name: `Revoke ${ana?.name}` }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Revoke" }).click();
  await expect(dialog.getByText("No subscriptions yet")).toBeVisible();
  expect((await request.get(address.pathname)).status()).toBe(404);
});

test("the day is printed as a sheet for each barber, without the frame of the app", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await block(shop, date, "12:00", "13:00");
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await page.getByRole("button", { name: "More for this calendar" }).click();
  await page.getByRole("menuitem", { name: "Print this day" }).click();
  const sheet = page.getByRole("region", { name: shop.staff[0]?.name ?? "" });
  await expect(sheet.getByRole("row").filter({ hasText: "Otto Braun" })).toContainText(
    shop.services[0]?.name ?? "",
  );
  await expect(sheet.getByRole("row").filter({ hasText: "Lunch" })).toContainText("Blocked");
  await expect(page.getByRole("button", { name: "Print" })).toBeVisible();
  await expect(page.getByRole("navigation")).toHaveCount(0);
});

test.describe("with a finger", () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 800 } });

  test("a long press carries a visit, a tap books, and a long press on empty time draws a block", async ({
    page,
    shop,
  }) => {
    const date = shop.clock.day(1);
    await book(shop, { client: "Otto Braun", date, time: "09:00" });
    await page.goto(shop.at(`/calendar?view=day&date=${date}`));
    const visit = visitOf(page, "Otto Braun");
    await expect(visit).toBeVisible();
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
      cdp.send("Input.dispatchTouchEvent", { type, touchPoints: points });

    const box = await visit.boundingBox();
    if (!box) throw new Error("nothing to carry");
    const from = { x: box.x + box.width / 2, y: box.y + 10 };
    await touch("touchStart", [from]);
    await expect(page.locator("[data-carried]")).toBeVisible();
    await touch("touchMove", [{ x: from.x, y: from.y + 40 }]);
    await touch("touchMove", [{ x: from.x, y: from.y + 80 }]);
    await touch("touchEnd", []);
    await expect(visit).toHaveAccessibleName(/^10:00\sAM/);

    const empty = { x: from.x, y: from.y + 160 };
    await page.touchscreen.tap(empty.x, empty.y);
    await page.getByRole("menuitem", { name: "New appointment" }).tap();
    await expect(page.getByRole("dialog", { name: "New appointment" })).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);

    await touch("touchStart", [empty]);
    await expect(page.locator("[data-drawn=true]")).toBeVisible();
    await touch("touchMove", [{ x: empty.x, y: empty.y + 60 }]);
    await touch("touchEnd", []);
    await page.getByRole("menuitem", { name: "Block time" }).click();
    await expect(page.getByRole("dialog", { name: "Block time" })).toBeVisible();
  });
});
