import type { ServiceView } from "@/lib/booking/schema";
import { expect, test } from "../fixtures";
import { visitOf } from "../support/calendar";

test("a group session shows its seats, who comes, and is full for the next one", async ({ page, shop }) => {
  const date = shop.clock.day(1);
  const service = await shop.api.post<ServiceView>("/services", {
    ...{ name: "Shaving course", durationMin: 60, priceCents: 4000, capacity: 2 },
  });
  const startsAt = shop.clock.instant(date, "10:00");
  const staffId = shop.staff[0]?.id;
  const join = (name: string) =>
    shop.api.post("/appointments", { serviceIds: [service.id], staffId, startsAt, contact: { name } });
  await join("Otto Braun");
  await page.goto(shop.at(`/calendar?view=day&date=${date}`));
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/1 of 2 seats taken/);
  await join("Rosa Lind");
  await expect(visitOf(page, "Otto Braun")).toHaveAccessibleName(/2 of 2 seats taken/);
  await expect(join("Vera Sand")).rejects.toThrow(/409/);

  await visitOf(page, "Rosa Lind").click();
  const sheet = page.getByRole("dialog", { name: "Rosa Lind" });
  await expect(sheet.getByText("This session is full.")).toBeVisible();
  await expect(sheet.getByRole("list", { name: "Who else comes" })).toHaveText("Otto Braun");
});
