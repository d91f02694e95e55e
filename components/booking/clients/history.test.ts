import { describe, expect, it } from "vitest";
import type { AppointmentView } from "@/lib/booking/schema";
import { historyOf } from "./history";

const visit = (id: string, day: number, status: AppointmentView["status"], totalCents = 5000) =>
  ({
    id,
    status,
    totalCents,
    startsAt: `2026-11-${day}T15:00:00Z`,
    endsAt: `2026-11-${day}T15:30:00Z`,
  }) as AppointmentView;

describe("a client's history", () => {
  const history = historyOf(
    [
      visit("later", 25, "scheduled"),
      visit("done", 12, "completed"),
      visit("missed", 13, "no_show"),
      visit("off", 24, "cancelled"),
      visit("soon", 21, "confirmed"),
      visit("forgotten", 14, "confirmed"),
    ],
    Date.parse("2026-11-20T12:00:00Z"),
  );

  it("shows what is coming soonest first, and what was latest first", () => {
    expect(history.upcoming.map((row) => row.id)).toEqual(["soon", "later"]);
    expect(history.past.map((row) => row.id)).toEqual(["off", "forgotten", "missed", "done"]);
  });

  it("counts only what was done as visits and money", () => {
    expect(history).toMatchObject({ visits: 1, spentCents: 5000, noShows: 1 });
  });
});
