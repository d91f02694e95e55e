import type { AppointmentView, ServiceView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";

test("a client adds an extra to a service, and the shop sees both in one visit", async ({
  page,
  shop,
  someone,
}) => {
  const [main] = shop.services;
  if (!main) throw new Error("a new barbershop has services");
  const extra = await shop.api.post<ServiceView>("/services", {
    ...{ name: "Scalp massage", durationMin: 10, priceCents: 800, isAddOn: true },
    addOnOfIds: [main.id],
  });
  const client = await someone();
  await client.goto(`/b/${shop.slug}`);
  await expect(client.getByText("Scalp massage")).toHaveCount(0);
  await client
    .getByRole("button", { name: new RegExp(`^${main.name}`) })
    .first()
    .click();
  const extras = client.getByRole("group", { name: "Add to it?" });
  await extras.getByRole("checkbox", { name: /^Scalp massage \+10 min · \$8\.00/ }).check();
  const summary = client.getByRole("region", { name: "Your visit" });
  await expect(summary).toContainText(`${main.name} + Scalp massage`);
  await client
    .getByRole("button", { name: /^\d+:\d\d\s[AP]M$/ })
    .first()
    .click();
  await client.getByLabel("Name").fill("Ana Prado");
  await client.getByLabel("Phone").fill("+1 415 555 2671");
  await client.getByRole("button", { name: "Book", exact: true }).click();
  await expect(client.getByRole("heading", { name: "You are booked" })).toBeVisible();

  const [visit] = await shop.api.get<AppointmentView[]>("/appointments");
  expect(visit?.services.map(({ id }) => id)).toEqual([main.id, extra.id]);
  expect(visit?.totalCents).toBe(main.priceCents + 800);

  await page.goto(shop.at("/calendar?view=day"));
  await page.getByRole("button", { name: "New appointment" }).click();
  const form = page.getByRole("dialog", { name: "New appointment" });
  await expect(form.getByRole("checkbox", { name: /^Scalp massage/ })).toHaveCount(0);
  const service = form.getByRole("checkbox", { name: new RegExp(`^${main.name}`) }).first();
  await service.check();
  await form.getByRole("checkbox", { name: /^Scalp massage/ }).check();
  await service.uncheck();
  await expect(form.getByRole("checkbox", { name: /^Scalp massage/ })).toHaveCount(0);
});
