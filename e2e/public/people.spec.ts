import { expect, test } from "../fixtures";

test("a client follows a barber's page to a booking with that barber at the barber's own price", async ({
  page,
  otherShop: shop,
}) => {
  const [service, barber] = [shop.services[0], shop.staff[1]];
  if (!service || !barber) throw new Error("a new barbershop has services and staff");
  await shop.api.put(`/staff/${barber.id}`, {
    bio: "Fades and long stories.",
    variants: [{ serviceId: service.id, durationMin: null, priceCents: 9900 }],
  });
  await page.goto(`/b/${shop.slug}`);
  await page.getByRole("region", { name: "Team" }).getByRole("link", { name: barber.name }).click();
  await expect(page.getByRole("heading", { level: 2 })).toHaveText(barber.name.split(" ")[0] ?? "");
  await expect(page.getByText("Fades and long stories.")).toBeVisible();
  const row = page.getByRole("link", { name: new RegExp(`^${service.name} \\d`) });
  await expect(row).toContainText("$99.00");
  await row.click();
  await expect(page.getByRole("radio", { name: barber.name.split(" ")[0] ?? "" })).toBeChecked();
  await expect(page.getByRole("region", { name: "Your visit" })).toContainText("$99.00");
});

test("search engines find the pages of shops, and are kept out of everything else", async ({
  request,
  otherShop: shop,
}) => {
  const sitemap = await (await request.get("/sitemap.xml")).text();
  expect(sitemap).toContain(`/b/${shop.slug}</loc>`);
  expect(sitemap).toContain(`/b/${shop.slug}/staff/${shop.staff[0]?.id}</loc>`);
  const robots = await (await request.get("/robots.txt")).text();
  expect(robots).toContain("Disallow: /t/");
  expect(robots).toContain("Disallow: /b/*/manage/");
  expect(robots).toMatch(/Sitemap: http.*\/sitemap\.xml/);
  expect((await request.get(`/b/${shop.slug}/staff/not-a-person`)).status()).toBe(404);
});
