import { describe, expect, it } from "vitest";
import { addDays, createFormats, distance, wallClock, weekdayKey } from "./format";

describe("formatting facts", () => {
  it("writes dates, times and money the way the language and country do", () => {
    const br = createFormats("pt-BR", "BR");
    expect([br.date("2026-11-21"), br.time("15:00"), br.money(4500, "BRL")]).toEqual([
      "sábado, 21 de novembro",
      "15:00",
      "R$ 45,00",
    ]);
    const us = createFormats("en", "US");
    expect([us.date("2026-11-21"), us.time("15:00"), us.money(4500, "USD")]).toEqual([
      "Saturday, November 21",
      "3:00 PM",
      "$45.00",
    ]);
    expect(createFormats("en", "GB").time("15:00")).toBe("15:00");
    const ro = createFormats("ro", "RO");
    expect([ro.date("2026-11-21"), ro.money(4500, "RON")]).toEqual(["sâmbătă, 21 noiembrie", "45,00 RON"]);
  });

  it("writes durations in hours and minutes", () => {
    const { duration } = createFormats("en", "US");
    expect([duration(45), duration(60), duration(90)]).toEqual(["45 min", "1 h", "1 h 30 min"]);
  });
});

describe("the shop's clock", () => {
  it("is the wall time of the zone, not of the process", () => {
    expect(wallClock("2026-11-21T01:30:00Z", "America/Sao_Paulo")).toEqual({
      today: "2026-11-20",
      clock: "22:30",
    });
  });

  it("steps over months and knows weekdays", () => {
    expect(addDays("2026-11-30", 1)).toBe("2026-12-01");
    expect(weekdayKey("2026-11-22")).toBe("sun");
    expect(distance("09:30", "11:00")).toBe(90);
  });
});
