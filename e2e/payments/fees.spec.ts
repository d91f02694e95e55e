import type { FeeView } from "@/lib/booking/no-show-schema.shared";
import type { TicketView } from "@/lib/payments/schema";
import { expect, test } from "../fixtures";
import { expectAccessible } from "../support/checks";
import type { Shop } from "../support/shop";

test.use({ shopOptions: { locale: "en", currency: "BRL" } });

/** A client who did not come, and the fee that the accepted terms say. */
async function missedVisit(shop: Shop): Promise<{ contactId: string; fee: FeeView }> {
  const [service] = shop.services;
  const [person] = shop.staff;
  if (!service || !person) throw new Error("a new barbershop has services and staff");
  await shop.api.put(`/services/${service.id}`, {
    noShowPolicy: { freeCancelMin: 60, noShowFee: { kind: "fixed", cents: 1500 } },
  });
  const visit = await shop.api.post<{ id: string; contact: { id: string } }>("/appointments", {
    ...{
      serviceIds: [service.id],
      staffId: person.id,
      startsAt: shop.clock.instant(shop.clock.day(1), "15:00"),
    },
    contact: { name: "Otto Braun", email: "otto@mail.example" },
  });
  await shop.api.post(`/appointments/${visit.id}/no-show`);
  const [fee] = await shop.api.get<FeeView[]>("/fees");
  if (!fee) throw new Error("staying away costs something");
  return { contactId: visit.contact.id, fee };
}

test("a confirmed fee joins the client's next bill, and the receipt goes out by e-mail", async ({
  page,
  shop,
}) => {
  const { contactId, fee } = await missedVisit(shop);
  const bill = await shop.api.post<TicketView>("/payments/tickets", {
    contactId,
    lines: [{ name: "Wax", unitCents: 1000 }],
  });
  await page.goto(shop.at(`/payments?ticket=${bill.id}`));
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByText("Wax")).toBeVisible();
  // Nothing is offered before somebody confirmed it.
  await expect(sheet.getByText("Fees not charged yet")).toBeHidden();
  await shop.api.post(`/fees/${fee.id}/confirm`);
  await page.reload();
  await sheet.getByRole("button", { name: "Add to the bill" }).click();
  await expect(sheet.getByRole("button", { name: "Take R$25.00" })).toBeVisible();
  await sheet.getByRole("button", { name: /^Take No-show of .* off the bill$/ }).click();
  await expect(sheet.getByRole("button", { name: "Take R$10.00" })).toBeVisible();
  await sheet.getByRole("button", { name: "Add to the bill" }).click();
  await expectAccessible(page);
  await sheet.getByRole("button", { name: "Take R$25.00" }).click();
  await expect(sheet.getByText("Paid", { exact: true }).first()).toBeVisible();

  await sheet.getByRole("link", { name: "Receipt" }).click();
  await page.getByRole("button", { name: "Send by e-mail" }).click();
  await expect(page.getByLabel("E-mail address")).toHaveValue("otto@mail.example");
  await page.getByRole("button", { name: "Send", exact: true }).click();
  await expect(page.getByText("The receipt is on its way")).toBeVisible();
  await expect(page.getByText("otto@mail.example")).toBeVisible();
  await expectAccessible(page);
});

test("a fee is charged on a bill of its own, or waived", async ({ page, shop }) => {
  const { fee } = await missedVisit(shop);
  await shop.api.post(`/fees/${fee.id}/confirm`);
  await page.goto(shop.at("/settings/reminders?tab=fees"));
  await page.getByRole("button", { name: "Charge now" }).click();
  const sheet = page.getByRole("dialog");
  await expect(sheet.getByRole("button", { name: "Take R$15.00" })).toBeVisible();
  await page.goto(shop.at("/settings/reminders?tab=fees"));
  await expect(page.getByRole("link", { name: "On bill 1" })).toBeVisible();
  await page.getByRole("button", { name: "Waive" }).click();
  await expect(page.getByText("Waived")).toBeVisible();
  const [bill] = await shop.api.get<TicketView[]>("/payments/tickets");
  expect(bill?.status).toBe("void");
});
