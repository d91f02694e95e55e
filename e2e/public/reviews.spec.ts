import { expect, test } from "../fixtures";

test("a client reviews a visit by its link, the owner publishes it, and the booking page shows it", async ({
  page,
  shop,
  request,
}) => {
  const startsAt = shop.clock.instant(shop.clock.day(1), "15:00");
  const booked = await request.post(`/api/v1/public/${shop.slug}/appointments`, {
    data: {
      serviceIds: [shop.services[0]?.id],
      staffId: shop.staff[0]?.id,
      startsAt,
      contact: { name: "Rosa Lind", phone: "+1 415 555 2671" },
    },
  });
  const { data } = (await booked.json()) as { data: { manageToken: string; appointment: { id: string } } };
  const link = `/b/${shop.slug}/manage/${data.manageToken}`;
  await shop.api.post(`/appointments/${data.appointment.id}/complete`);

  // Off unless the shop wants it.
  await page.goto(`${link}?do=review`);
  await expect(page.getByText("Done", { exact: true })).toBeVisible();
  await expect(page.getByRole("heading", { name: "How was your visit?" })).toHaveCount(0);
  await page.goto(shop.at("/settings/reviews"));
  await page.getByLabel("Ask clients for a review").click();
  await expect(page.getByText("Settings saved").first()).toBeVisible();

  await page.goto(`${link}?do=review`);
  await expect(page.getByRole("heading", { name: "How was your visit?" })).toBeFocused();
  await page.getByRole("button", { name: "Send review" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Please choose" })).toBeVisible();
  await page.getByRole("radio", { name: "4 of 5 stars" }).check();
  await page.getByLabel("In your words").fill("Sharp and on time.");
  await page.getByRole("button", { name: "Send review" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Thank you for telling us." })).toBeVisible();
  await page.goto(`/b/${shop.slug}`);
  await expect(page.getByText("Sharp and on time.")).toHaveCount(0);

  await page.goto(shop.at("/settings/reviews"));
  const review = page.getByRole("listitem").filter({ hasText: "Sharp and on time." });
  await review.getByRole("button", { name: "Answer" }).click();
  await review.getByLabel("Your answer, for everybody to read").fill("Come back soon.");
  await review.getByRole("button", { name: "Save the answer" }).click();
  await expect(review.getByText("Your answer:")).toBeVisible();
  await review.getByRole("button", { name: "Publish" }).click();
  await expect(review.getByText("Published", { exact: true })).toBeVisible();

  await page.goto(`/b/${shop.slug}`);
  const shown = page.getByRole("region", { name: "Reviews" });
  await expect(shown.getByText("Sharp and on time.")).toBeVisible();
  await expect(shown.getByText("Come back soon.")).toBeVisible();
  await expect(shown.getByText("Lind")).toHaveCount(0);
});
