import type { Page } from "@playwright/test";
import type { ShopDeposit } from "@/lib/payments/deposits.shared";
import { expect, test } from "../fixtures";
import { visitOf } from "../support/calendar";
import { expectAccessible, expectNoOverflow } from "../support/checks";
import type { Shop } from "../support/shop";

test.use({ shopOptions: { locale: "en", currency: "BRL" } });

/** A service of R$50.00 with a deposit of R$20.00, in a shop with a Pix key. */
async function askDeposit(shop: Shop): Promise<string> {
  const [service] = shop.services;
  if (!service) throw new Error("a new barbershop has services");
  await shop.api.put(`/services/${service.id}`, {
    priceCents: 5000,
    noShowPolicy: { deposit: { kind: "fixed", cents: 2000 } },
  });
  const names = { merchantName: "Navalha", merchantCity: "Recife" };
  await shop.api.put("/payments/settings", {
    pixKeyType: "email",
    pixKey: "caixa@navalha.example",
    ...names,
  });
  return service.name;
}

async function book(page: Page, shop: Shop, service: string): Promise<void> {
  await page.goto(`/b/${shop.slug}`);
  await page
    .getByRole("button", { name: new RegExp(`^${service}`) })
    .first()
    .click();
  await page.getByRole("group", { name: "Day", exact: true }).getByRole("radio").nth(3).check();
  await page.getByRole("button", { name: /^5:00\sPM$/ }).click();
  await page.getByLabel("Name").fill("Rosa Lind");
  await page.getByLabel("Phone").fill("+55 11 98765 4321");
  // A tap before the terms are on the screen books nothing: nobody accepts what they could not read.
  await expect(page.getByRole("heading", { name: "Terms of this visit" })).toBeVisible();
  await page.getByRole("button", { name: "Book", exact: true }).click();
}

test("a client pays the deposit, says so, and the shop's word books the visit for good", async ({
  page,
  someone,
  shop,
}) => {
  const service = await askDeposit(shop);
  const client = await someone();
  await book(client, shop, service);
  await expect(client.getByRole("heading", { name: "One more step" })).toBeVisible();
  await expect(client.getByRole("heading", { name: "Deposit: R$20.00" })).toBeVisible();
  await expect(client.getByRole("img", { name: "QR code to pay the deposit with Pix" })).toBeVisible();
  await expect(client.getByLabel("Pix code")).toHaveValue(/^00020126.*540520\.00.*6304[0-9A-F]{4}$/);
  await expect(client.getByText(/^Please pay by/)).toBeVisible();
  await expectAccessible(client);
  await client.setViewportSize({ width: 360, height: 780 });
  await expectNoOverflow(client);

  // A reload forgets nothing, and the manage link shows the same.
  await client.reload();
  await expect(client.getByRole("heading", { name: "Deposit: R$20.00" })).toBeVisible();
  const link = await client.getByLabel("Link to move or cancel").inputValue();
  await client.goto(link);
  await client.getByRole("button", { name: "I have paid" }).click();
  await expect(client.getByText("Thank you, we told the shop")).toBeVisible();

  await page.goto(shop.at("/payments"));
  const deposits = page.getByRole("listitem").filter({ hasText: "Deposit to check" });
  await expect(deposits).toContainText("Rosa Lind");
  await expect(page.getByRole("heading", { name: "Open bills" })).toBeHidden();
  await deposits.getByRole("button", { name: "Money received" }).click();
  await expect(page.getByText("Deposit received.")).toBeVisible();
  await expect(deposits).toBeHidden();

  await client.reload();
  await expect(client.getByText("Your deposit of R$20.00 has arrived.")).toBeVisible();

  // What is left is what the till asks.
  const [visit] = await shop.api.get<{ id: string }[]>("/appointments");
  await page.goto(shop.at(`/payments?visit=${visit?.id}`));
  await expect(page.getByRole("dialog").getByRole("button", { name: "Take R$30.00" })).toBeVisible();
  await expectAccessible(page);
});

test("the desk asks for a deposit and takes it in cash, or lets the client come without it", async ({
  page,
  shop,
}) => {
  const service = shop.services[0];
  const person = shop.staff[0];
  if (!service || !person) throw new Error("a new barbershop has services and staff");
  await askDeposit(shop);
  const [first] = await Promise.all(
    ["15:00", "17:00"].map((time) =>
      shop.api.post<{ id: string; deposit: unknown }>("/appointments", {
        serviceIds: [service.id],
        staffId: person.id,
        startsAt: shop.clock.instant(shop.clock.day(1), time),
        contact: { name: `Client of ${time}` },
      }),
    ),
  );
  // Whoever stands at the desk is not asked by a machine.
  expect(first?.deposit).toBeNull();
  await page.goto(shop.at(`/calendar?view=day&date=${shop.clock.day(1)}`));
  const sheet = page.getByRole("dialog");
  await visitOf(page, "Client of 15:00").click();
  await sheet.getByRole("button", { name: "Ask for a deposit" }).click();
  await sheet.getByRole("button", { name: "Ask for it" }).click();
  await expect(sheet.getByText(/^Deposit due until/)).toBeVisible();
  await sheet.getByRole("button", { name: "Paid in cash" }).click();
  await expect(sheet.getByText("Deposit paid")).toBeVisible();
  await page.keyboard.press("Escape");

  await visitOf(page, "Client of 17:00").click();
  await sheet.getByRole("button", { name: "Ask for a deposit" }).click();
  await sheet.getByRole("button", { name: "Ask for it" }).click();
  await sheet.getByRole("button", { name: "No deposit needed" }).click();
  await expect(sheet.getByText("No deposit needed").first()).toBeVisible();
  expect(await shop.api.get<ShopDeposit[]>("/payments/deposits")).toEqual([]);
});
