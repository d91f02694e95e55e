import sharp from "sharp";
import { expect, test } from "../fixtures";
import { book, visitOf } from "../support/calendar";

const photo = (color: string) =>
  sharp({ create: { width: 600, height: 800, channels: 3, background: color } })
    .jpeg()
    .toBuffer();

test("a barber keeps photos with a visit, sees them large, and finds them in the client's profile", async ({
  page,
  shop,
}) => {
  const date = shop.clock.day(1);
  const visit = await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await sheet.getByLabel("Add", { exact: true }).setInputFiles([
    { name: "front.jpg", mimeType: "image/jpeg", buffer: await photo("#884422") },
    { name: "back.jpg", mimeType: "image/jpeg", buffer: await photo("#224488") },
  ]);
  const front = sheet.getByRole("button", { name: /^Open front\.jpg/ });
  await expect(front).toBeVisible();
  await expect(sheet.getByRole("button", { name: /^Open back\.jpg/ })).toBeVisible();

  await front.click();
  const viewer = page.getByRole("dialog", { name: "front.jpg" });
  const image = viewer.getByRole("img", { name: "front.jpg" });
  await expect
    .poll(() => image.evaluate((element: HTMLImageElement) => element.complete && element.naturalWidth))
    .toBe(600);
  await page.keyboard.press("ArrowRight");
  const second = page.getByRole("dialog", { name: "back.jpg" });
  await expect(second.getByText("2 of 2")).toBeVisible();
  await second.getByRole("button", { name: "Delete" }).click();
  await page.getByRole("alertdialog").getByRole("button", { name: "Delete" }).click();
  await expect(viewer).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(sheet.getByRole("button", { name: /^Open back\.jpg/ })).toHaveCount(0);

  await page.goto(shop.at(`/clients/${visit.contact.id}`));
  await expect(page.getByRole("heading", { name: "Photos of visits" })).toBeVisible();
  await page.getByRole("button", { name: /^Open front\.jpg/ }).click();
  await expect(viewer).toBeVisible();
});

test("a file that is no picture is refused where it stands, and the others stay", async ({
  page,
  shop,
  watch,
}) => {
  watch.expect(/status of 422/);
  const date = shop.clock.day(1);
  await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await sheet.getByLabel("Add", { exact: true }).setInputFiles([
    { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<script>alert(1)</script>") },
    { name: "large.jpg", mimeType: "image/jpeg", buffer: Buffer.alloc(5_000_001) },
    { name: "fine.jpg", mimeType: "image/jpeg", buffer: await photo("#338833") },
  ]);
  await expect(sheet.getByRole("button", { name: /^Open fine\.jpg/ })).toBeVisible();
  await expect(sheet.getByRole("alert")).toHaveText([
    "Only pictures (JPEG, PNG, WebP, GIF, AVIF) and PDF can be attached.",
    "The file is larger than 5 MB. Choose a smaller one.",
  ]);
  await sheet.getByRole("button", { name: "Dismiss page.jpg" }).click();
  await expect(sheet.getByRole("alert")).toHaveCount(1);
});

test("a visit tells its history: who booked it, who moved it, who cancelled it", async ({ page, shop }) => {
  const date = shop.clock.day(1);
  const { id } = await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await shop.api.put(`/appointments/${id}`, { startsAt: shop.clock.instant(date, "11:00") });
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog", { name: "Otto Braun" });
  await sheet.getByRole("button", { name: "History" }).click();
  const entries = sheet.getByRole("list").last().getByRole("listitem");
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText("Moved");
  await expect(entries.first()).toContainText(/Time: .*10:00.* → .*11:00/);
  await expect(entries.last()).toContainText("Booked");
  await sheet.getByRole("button", { name: /^Confirm/ }).click();
  await expect(entries).toHaveCount(3);
  await expect(entries.first()).toContainText("Confirmed");
});
