import type { Locator, Page } from "@playwright/test";
import type { AppointmentView } from "@/lib/booking/schema";
import type { Shop } from "./shop";

/** Books a visit through the API. */
export function book(
  shop: Shop,
  visit: { client: string; date: string; time: string; staff?: number; service?: number },
): Promise<AppointmentView> {
  const staffId = shop.staff[visit.staff ?? 0]?.id;
  const serviceIds = [shop.services[visit.service ?? 0]?.id];
  const startsAt = shop.clock.instant(visit.date, visit.time);
  return shop.api.post("/appointments", { serviceIds, staffId, startsAt, contact: { name: visit.client } });
}

/** The block of a client's visit in the calendar's grid. */
export function visitOf(page: Page, client: string): Locator {
  return page.getByRole("region", { name: "Calendar grid" }).getByRole("button", { name: client });
}

/** Drags a block by whole columns and hours, as a mouse would. */
export async function drag(
  page: Page,
  block: Locator,
  by: { columns?: number; hours?: number },
): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  const column = await page.locator("[data-column]").first().boundingBox();
  if (!box || !column) throw new Error("nothing to drag");
  const from = { x: box.x + box.width / 2, y: box.y + 8 };
  const to = { x: from.x + (by.columns ?? 0) * column.width, y: from.y + (by.hours ?? 0) * 80 };
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 8 });
  await page.mouse.up();
}
