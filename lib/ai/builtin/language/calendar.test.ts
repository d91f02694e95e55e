import { describe, expect, test } from "vitest";
import { calendarAt } from "@/lib/ai/builtin/language/calendar";
import { readMessage } from "@/lib/ai/builtin/language/read-message";
import { shops } from "@/lib/ai/builtin/language/tests/shop";

const at = (now: string, timeZone: string, text: string, shop: keyof typeof shops = "en") => {
  const { date, time } = readMessage(text, { ...shops[shop], now, timeZone });
  return [date?.from, time?.kind === "exact" ? time.time : undefined].filter(Boolean).join(" ");
};

describe("today is the shop's, not the server's", () => {
  test.each([
    ["2026-11-21T01:30:00Z", "America/Sao_Paulo", "2026-11-21"],
    ["2026-11-21T03:30:00Z", "America/Sao_Paulo", "2026-11-22"],
    ["2026-11-20T22:30:00Z", "Europe/Bucharest", "2026-11-22"],
    ["2026-12-31T23:30:00Z", "Europe/Bucharest", "2027-01-02"],
    ["2026-11-20T11:00:00Z", "Pacific/Kiritimati", "2026-11-22"],
    ["2026-11-20T10:59:00Z", "Pacific/Pago_Pago", "2026-11-20"],
  ])("at %s in %s tomorrow is %s", (now, zone, expected) => {
    expect(at(now, zone, "tomorrow")).toBe(expected);
  });

  test("an unknown zone counts as UTC", () => {
    expect(at("2026-11-20T23:30:00Z", "Mars/Olympus", "tomorrow")).toBe("2026-11-21");
  });
});

describe("clock changes", () => {
  test("two hours from now are two real hours over the autumn change", () => {
    expect(at("2026-10-25T00:30:00Z", "Europe/Bucharest", "peste 2 ore", "ro")).toBe("2026-10-25 04:30");
    expect(at("2026-11-01T04:30:00Z", "America/New_York", "in 2 hours")).toBe("2026-11-01 01:30");
  });

  test("two hours from now are two real hours over the spring change", () => {
    expect(at("2027-03-28T00:30:00Z", "Europe/Bucharest", "peste 2 ore", "ro")).toBe("2027-03-28 05:30");
  });

  test("days are counted on the calendar, not in hours", () => {
    expect(at("2026-10-24T22:30:00Z", "Europe/Bucharest", "maine", "ro")).toBe("2026-10-26");
    expect(at("2027-03-27T22:30:00Z", "Europe/Bucharest", "peste 1 zile", "ro")).toBe("2027-03-29");
  });
});

describe("never a past day", () => {
  const { dayOfMonth, dayMonth, weekday, weekend } = calendarAt("2026-11-20T14:00:00Z", "America/Sao_Paulo");

  test("a day of the month that is over means the next month that has it", () => {
    expect(dayOfMonth(20)?.from).toBe("2026-11-20");
    expect(dayOfMonth(19)?.from).toBe("2026-12-19");
    expect(dayOfMonth(31)?.from).toBe("2026-12-31");
    expect(dayOfMonth(32)).toBeNull();
    expect(dayOfMonth(0)).toBeNull();
  });

  test("a day and month that are over mean next year", () => {
    expect(dayMonth(20, 11)?.from).toBe("2026-11-20");
    expect(dayMonth(19, 11)?.from).toBe("2027-11-19");
  });

  test("a date that does not exist is none", () => {
    expect(dayMonth(30, 2)).toBeNull();
    expect(dayMonth(31, 11)).toBeNull();
    expect(dayMonth(29, 2, 2028)?.from).toBe("2028-02-29");
    expect(dayMonth(29, 2, 2027)).toBeNull();
    expect(dayMonth(1, 13)).toBeNull();
  });

  test("a date whose year is over is none", () => {
    expect(dayMonth(15, 12, 2025)).toBeNull();
    expect(dayMonth(15, 12, 26)?.from).toBe("2026-12-15");
  });

  test("today's weekday is today, or a week on when said so", () => {
    expect(weekday(5, "coming").from).toBe("2026-11-20");
    expect(weekday(5, "after").from).toBe("2026-11-27");
    expect(weekday(1, "next-week").from).toBe("2026-11-23");
    expect(weekday(7, "next-week").from).toBe("2026-11-29");
  });

  test("on a Sunday the weekend is that day", () => {
    const sunday = calendarAt("2026-11-22T14:00:00Z", "America/Sao_Paulo");
    expect(sunday.weekend(0)).toMatchObject({ from: "2026-11-22", to: "2026-11-22" });
    expect(weekend(0)).toMatchObject({ from: "2026-11-21", to: "2026-11-22" });
    expect(weekend(1)).toMatchObject({ from: "2026-11-28", to: "2026-11-29" });
  });

  test("a weekday whose hour is over today means next week", () => {
    expect(at("2026-11-20T14:00:00Z", "America/Sao_Paulo", "sexta às 9", "pt")).toBe("2026-11-27 09:00");
    expect(at("2026-11-20T14:00:00Z", "America/Sao_Paulo", "sexta às 15h", "pt")).toBe("2026-11-20 15:00");
  });
});

describe("day and month in figures", () => {
  test.each([
    ["US", "en", "5/12", "2027-05-12"],
    ["GB", "en", "5/12", "2026-12-05"],
    ["BR", "pt", "5/12", "2026-12-05"],
    ["RO", "ro", "5.12", "2026-12-05"],
    ["US", "en", "25/12", "2026-12-25"],
    ["US", "en", "2026-12-05", "2026-12-05"],
  ] as const)("in %s (%s) %s is %s", (country, shop, text, expected) => {
    expect(readMessage(text, { ...shops[shop], country }).date?.from).toBe(expected);
  });
});
