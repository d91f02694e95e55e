import type { TicketView } from "@/lib/payments/schema";
import { expect, test } from "../fixtures";
import { book, visitOf } from "../support/calendar";
import { expectAccessible, expectNoOverflow } from "../support/checks";

test.use({ shopOptions: { locale: "en", currency: "BRL" } });

test("a visit is charged with discount and tip, part in cash and part by Pix, and its receipt shows it", async ({
  page,
  shop,
  watch,
}) => {
  watch.expect(/status of 422/); // the wrong key
  const visit = await book(shop, { client: "Otto Braun", date: shop.clock.day(0), time: "14:00" });
  await page.goto(shop.at("/payments?tab=settings"));
  await page.getByLabel("Kind of key").click();
  await page.getByRole("option", { name: "E-mail" }).click();
  await page.getByLabel("Key", { exact: true }).fill("not a key");
  await page.getByLabel("City").fill("São Paulo");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("This is not a valid key of this kind.")).toBeVisible();
  await page.getByLabel("Key", { exact: true }).fill("caixa@navalha.example");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Payment settings saved")).toBeVisible();

  await page.goto(shop.at("/calendar?view=day"));
  await visitOf(page, "Otto Braun").click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Charge" }).click();
  await expect(sheet.getByText("Otto Braun")).toBeVisible();
  // Looking opens no bill.
  await expect(sheet.getByText("Nothing is saved yet.")).toBeVisible();
  expect(await shop.api.get<TicketView[]>("/payments/tickets")).toEqual([]);
  const bill = await shop.api.post<TicketView>("/payments/tickets", { appointmentId: visit.id });
  await sheet.getByLabel("Discount").fill("5");
  await sheet.getByLabel("Tip").click();
  await expect(sheet.getByText("-R$5.00")).toBeVisible();
  await expect(sheet.getByRole("heading", { name: "Bill 1" })).toBeVisible();
  await sheet.getByLabel("Tip").fill("3");
  await sheet.getByLabel("Tip").blur();
  const total = bill.totalCents - 200;
  const money = (cents: number) => `R$${(cents / 100).toFixed(2)}`;
  await expect(sheet.getByRole("button", { name: `Take ${money(total)}` })).toBeVisible();

  await sheet.getByRole("button", { name: "Split payment" }).click();
  await sheet.getByRole("group", { name: "Part 2" }).getByLabel("Method").click();
  await page.getByRole("option", { name: "Pix" }).click();
  await sheet.getByRole("button", { name: `Take ${money(total)}` }).click();
  await expect(sheet.getByRole("img", { name: "QR code of the Pix" })).toBeVisible();
  await expect(sheet.getByText(/^00020126.*6304[0-9A-F]{4}$/)).toBeVisible();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Money received" }).click();
  await expect(sheet.getByText("Paid", { exact: true }).first()).toBeVisible();

  await sheet.getByRole("link", { name: "Receipt" }).click();
  await expect(page.getByRole("heading", { level: 1, name: shop.name })).toBeVisible();
  await expect(page.getByText("Receipt 1")).toBeVisible();
  await expect(page.getByRole("listitem").filter({ hasText: "Pix" })).toBeVisible();
  await page.setViewportSize({ width: 360, height: 800 });
  await expectNoOverflow(page);
  await expectAccessible(page);
});

test("the drawer is opened, gets the cash of a sale, and is closed with the difference", async ({
  page,
  shop,
}) => {
  await shop.api.post("/products", { name: "Wax", priceCents: 3000, stock: 2 });
  await page.goto(shop.at("/payments?tab=cash"));
  await page.getByLabel("Opening amount").fill("100");
  await page.getByRole("button", { name: "Open drawer" }).click();
  await expect(page.getByText("Must be in the drawer")).toBeVisible();

  await page.getByRole("button", { name: "New sale" }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "One Wax more" }).click();
  await sheet.getByRole("button", { name: "One Wax more" }).click();
  await expect(sheet.getByRole("button", { name: "One Wax more" })).toBeDisabled();
  await sheet.getByRole("button", { name: "Charge R$60.00" }).click();
  await sheet.getByLabel("Cash handed over").fill("100");
  await expect(sheet.getByText("Change R$40.00")).toBeVisible();
  await sheet.getByRole("button", { name: "Take R$60.00" }).click();
  await expect(sheet.getByText("Paid", { exact: true }).first()).toBeVisible();
  await sheet.getByRole("button", { name: "Done" }).click();

  await expect(page.getByText("R$160.00")).toBeVisible();
  await page.getByRole("button", { name: "Take cash out" }).click();
  await sheet.getByLabel("Amount").fill("10");
  await sheet.getByLabel("Reason").fill("Coffee");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("R$150.00")).toBeVisible();
  await page.getByRole("button", { name: "Count and close" }).click();
  await sheet.getByLabel("Counted").fill("145");
  await expect(sheet.getByText("R$5.00 missing")).toBeVisible();
  await sheet.getByRole("button", { name: "Count and close" }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByText("R$5.00 missing")).toBeVisible();
});

test("a barber's rate turns a paid service into a commission, and a refund takes it back", async ({
  page,
  shop,
}) => {
  const [person] = shop.staff;
  const [service] = shop.services;
  if (!person || !service) throw new Error("a new barbershop has staff and services");
  await page.goto(shop.at("/payments?tab=commissions"));
  await page.getByRole("button", { name: person.name }).click();
  const sheet = page.getByRole("dialog");
  await sheet.getByRole("button", { name: "Rates" }).click();
  await sheet.getByLabel("Standard rate").fill("37,5");
  await sheet.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Rates saved")).toBeVisible();

  const bill = await shop.api.post<TicketView>("/payments/tickets", {
    lines: [{ serviceId: service.id, staffId: person.id, unitCents: 8000 }],
  });
  await shop.api.post("/payments", { ticketId: bill.id, method: "card" });
  await page.goto(shop.at("/payments?tab=commissions"));
  const row = page.getByRole("row").filter({ hasText: person.name });
  await expect(row).toContainText("R$30.00");

  await page.goto(shop.at(`/payments?ticket=${bill.id}`));
  await sheet.getByRole("button", { name: "Refund R$80.00" }).click();
  const refund = page.getByRole("dialog", { name: "Refund" });
  await refund.getByLabel("Amount").fill("40");
  await refund.getByRole("button", { name: "Refund" }).click();
  await expect(refund).toBeHidden();
  await expect(sheet.getByText("Partly refunded").first()).toBeVisible();
  await page.goto(shop.at("/payments?tab=commissions"));
  await expect(row).toContainText("R$15.00");
});

for (const tab of ["today", "cash", "commissions", "products", "settings"]) {
  test(`the till's ${tab} tab is accessible in light and dark, wide and narrow`, async ({ page, shop }) => {
    await shop.api.post("/products", { name: "Wax", priceCents: 3000, stock: 2 });
    await shop.api.post("/cash-sessions", { openingCents: 1000 });
    await shop.api.post("/payments", { method: "cash", amountCents: 2500 });
    await shop.api.post("/payments/tickets", { lines: [{ unitCents: 900 }] });
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
      for (const width of [1280, 360]) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(shop.at(`/payments?tab=${tab}`));
        await expect(page.getByRole("tabpanel")).toBeVisible();
        await expect(page.locator("[aria-busy=true]")).toHaveCount(0);
        await expectAccessible(page);
        if (width === 360) await expectNoOverflow(page);
      }
    }
  });
}
