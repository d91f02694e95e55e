import sharp from "sharp";
import type { AppointmentView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";
import { barberOf } from "../support/barber";
import { book } from "../support/calendar";

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

test("a barber runs their day on a phone: who comes, the last photo, confirmed, noted, free for a break", async ({
  shop,
  someone,
  watch,
}) => {
  watch.expect(/status of 404/);
  const date = shop.clock.day(1);
  const visit = await book(shop, { client: "Otto Braun", date, time: "10:00" });
  await book(shop, { client: "Rosa Lind", date, time: "11:00", staff: 1 });
  const phone = await someone(await barberOf(shop));
  await phone.goto(shop.at(`/calendar?date=${date}`));
  const row = phone.getByRole("button", { name: /Otto Braun/ }).filter({ visible: true });
  await expect(row).toHaveCount(1);
  await expect(phone.getByText("Rosa Lind")).toHaveCount(0);
  await row.tap();
  const sheet = phone.getByRole("dialog", { name: "Otto Braun" });
  const overflow = () => phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await sheet.getByRole("button", { name: /^Confirm/ }).tap();
  await expect(sheet.getByText("Confirmed", { exact: true }).first()).toBeVisible();
  await sheet.getByLabel("Add", { exact: true }).setInputFiles({
    name: "today.jpg",
    mimeType: "image/jpeg",
    buffer: await sharp({ create: { width: 300, height: 400, channels: 3, background: "#664422" } })
      .jpeg()
      .toBuffer(),
  });
  await expect(sheet.getByRole("button", { name: /^Open today\.jpg/ })).toBeVisible();
  await sheet.getByRole("button", { name: "Change or move" }).tap();
  const form = phone.getByRole("dialog", { name: "Change appointment" });
  await form.getByLabel("Notes").fill("Scissors only");
  await form.getByRole("button", { name: "Save changes" }).tap();
  await expect(form).toBeHidden();
  expect(await shop.api.get<AppointmentView>(`/appointments/${visit.id}`)).toMatchObject({
    ...{ status: "confirmed", notes: "Scissors only" },
  });
  await phone.goto(shop.at("/payments"));
  await expect(phone.getByRole("heading", { name: "This page does not exist" })).toBeVisible();
});
