import { describe, expect, it } from "vitest";
import {
  addDays,
  isLocalDate,
  shopClock,
  startOfWeek,
  toMinutes,
  toTime,
  weekdayOf,
} from "./shop-time.shared";

describe("the shop's clock", () => {
  it("places an instant on the shop's date, not on UTC's", () => {
    const clock = shopClock("America/Sao_Paulo");
    expect(clock.dateOf("2026-11-21T01:30:00Z")).toBe("2026-11-20");
    expect(clock.minutesOf("2026-11-21T01:30:00Z", "2026-11-20")).toBe(22 * 60 + 30);
  });

  it("counts past midnight from the date it is asked about", () => {
    const clock = shopClock("America/Sao_Paulo");
    expect(clock.minutesOf("2026-11-21T03:30:00Z", "2026-11-20")).toBe(24 * 60 + 30);
    expect(clock.minutesOf("2026-11-20T02:30:00Z", "2026-11-20")).toBe(-30);
  });

  it("goes there and back for every quarter of an ordinary day", () => {
    const clock = shopClock("Europe/Bucharest");
    for (let minutes = 0; minutes < 1440; minutes += 15) {
      expect(clock.minutesOf(clock.instantOf("2026-11-20", minutes), "2026-11-20")).toBe(minutes);
    }
  });

  it("moves a time that the clock skips to the later one", () => {
    const clock = shopClock("Europe/Bucharest"); // 03:00 becomes 04:00 on 29 March 2026
    expect(clock.instantOf("2026-03-29", 3 * 60 + 30)).toBe("2026-03-29T01:30:00Z");
    expect(clock.minutesOf("2026-03-29T01:30:00Z", "2026-03-29")).toBe(4 * 60 + 30);
    expect(clock.instantOf("2026-03-29", 15 * 60)).toBe("2026-03-29T12:00:00Z");
  });

  it("takes the earlier of a repeated time", () => {
    const clock = shopClock("Europe/Bucharest"); // 04:00 becomes 03:00 on 25 October 2026
    expect(clock.instantOf("2026-10-25", 3 * 60 + 30)).toBe("2026-10-25T00:30:00Z");
    expect(clock.minutesOf("2026-10-25T01:30:00Z", "2026-10-25")).toBe(3 * 60 + 30);
  });
});

describe("local dates", () => {
  it("cross months and years", () => {
    expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
    expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  });

  it("know their weekday and the first day of their week", () => {
    expect(weekdayOf("2026-11-20")).toBe("fri");
    expect(weekdayOf("2026-11-22")).toBe("sun");
    expect(startOfWeek("2026-11-20", 1)).toBe("2026-11-16");
    expect(startOfWeek("2026-11-22", 1)).toBe("2026-11-16");
    expect(startOfWeek("2026-11-22", 0)).toBe("2026-11-22");
  });

  it("refuse days that do not exist", () => {
    expect(isLocalDate("2026-02-31")).toBe(false);
    expect(isLocalDate("tomorrow")).toBe(false);
    expect(isLocalDate("2026-02-28")).toBe(true);
  });

  it("write times of day past midnight", () => {
    expect(toTime(1440)).toBe("24:00");
    expect(toMinutes("26:30")).toBe(1590);
  });
});
