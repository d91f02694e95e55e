import { describe, expect, it } from "vitest";
import {
  currencyDigits,
  formatAgo,
  formatDate,
  formatDateTime,
  formatDuration,
  formatLocalDate,
  formatLocalTime,
  formatMoney,
  formatPercent,
  formatRelativeDay,
  formatTime,
  localDateOf,
  weekdayNames,
  weekStartsOn,
} from "./format.shared";

/** Intl separates with several kinds of space; the tests mean any of them. */
const plain = (text: string) => text.replace(/[\u00a0\u202f\u2009]/g, " ");

const saoPaulo = "America/Sao_Paulo";

describe("money", () => {
  it("is written the way each language writes it", () => {
    expect(plain(formatMoney(4500, "BRL", "pt-BR"))).toBe("R$ 45,00");
    expect(plain(formatMoney(123456, "USD", "en"))).toBe("$1,234.56");
    expect(plain(formatMoney(6050, "RON", "ro"))).toBe("60,50 RON");
  });

  it("keeps the sign of a refund and shows zero", () => {
    expect(plain(formatMoney(-150, "BRL", "pt-BR"))).toBe("-R$ 1,50");
    expect(plain(formatMoney(0, "BRL", "pt-BR"))).toBe("R$ 0,00");
  });

  it("knows currencies without decimals", () => {
    expect(currencyDigits("JPY")).toBe(0);
    expect(formatMoney(500, "JPY", "en")).toBe("¥500");
  });
});

describe("instants", () => {
  const lateEvening = "2026-11-21T01:30:00Z";

  it("are shown on the shop's clock, not on UTC's", () => {
    expect(formatDate(lateEvening, saoPaulo, "pt-BR", "short")).toBe("20/11/2026");
    expect(formatTime(lateEvening, saoPaulo, "pt-BR")).toBe("22:30");
    expect(plain(formatTime(lateEvening, saoPaulo, "en"))).toBe("10:30 PM");
    expect(formatDateTime(lateEvening, saoPaulo, "pt-BR")).toContain("22:30");
    expect(localDateOf(lateEvening, saoPaulo)).toBe("2026-11-20");
    expect(localDateOf(lateEvening, "Europe/Bucharest")).toBe("2026-11-21");
  });

  it("write midnight as 00:00 and never as 24:00", () => {
    expect(formatTime("2026-11-20T03:00:00Z", saoPaulo, "pt-BR")).toBe("00:00");
    expect(formatTime("2026-11-19T22:00:00Z", "Europe/Bucharest", "ro")).toBe("00:00");
  });

  it("follow the change to summer time", () => {
    expect(formatTime("2026-03-29T00:30:00Z", "Europe/Bucharest", "ro")).toBe("02:30");
    expect(formatTime("2026-03-29T01:30:00Z", "Europe/Bucharest", "ro")).toBe("04:30");
  });

  it("refuse what is no date instead of showing nonsense", () => {
    expect(() => formatDate("yesterday-ish", saoPaulo, "en")).toThrow(RangeError);
  });
});

describe("days and times without a zone", () => {
  it("stay what they are", () => {
    expect(formatLocalDate("2026-11-20", "pt-BR", "short")).toBe("20/11/2026");
    expect(formatLocalDate("2026-11-20", "ro", "long")).toBe("vineri, 20 noiembrie");
    expect(formatLocalTime("15:00", "ro")).toBe("15:00");
    expect(plain(formatLocalTime("09:05", "en"))).toBe("9:05 AM");
  });
});

describe("relative days", () => {
  const now = "2026-11-20T15:00:00Z"; // a Friday
  const day = (instant: string, locale: "en" | "pt-BR" | "ro" = "pt-BR") =>
    formatRelativeDay(instant, now, saoPaulo, locale);

  it("say today, tomorrow and yesterday", () => {
    expect(day("2026-11-20T23:00:00Z")).toBe("hoje");
    expect(day("2026-11-21T15:00:00Z")).toBe("amanhã");
    expect(day("2026-11-19T15:00:00Z")).toBe("ontem");
    expect(day("2026-11-21T15:00:00Z", "ro")).toBe("mâine");
  });

  it("count the shop's days: half past one UTC is still today in São Paulo", () => {
    expect(day("2026-11-21T01:30:00Z")).toBe("hoje");
  });

  it("name the weekday within the week to come and the date after it or before", () => {
    expect(day("2026-11-26T15:00:00Z")).toBe("quinta-feira");
    expect(day("2026-11-27T15:00:00Z")).toBe("27 de nov.");
    expect(day("2026-11-16T15:00:00Z")).toBe("16 de nov.");
  });

  it("add the year when it is another one", () => {
    expect(day("2027-02-03T15:00:00Z")).toBe("3 de fev. de 2027");
  });
});

describe("spans", () => {
  it("tell how long ago in the largest whole unit", () => {
    const now = "2026-11-20T15:00:00Z";
    expect(formatAgo("2026-11-20T14:54:59Z", now, "en")).toBe("5 min. ago");
    expect(formatAgo("2026-11-20T12:01:00Z", now, "pt-BR")).toBe("há 2 h");
    expect(formatAgo("2026-11-20T14:59:30Z", now, "en")).toBe("now");
  });

  it("write durations in hours and minutes", () => {
    expect(plain(formatDuration(45, "pt-BR"))).toBe("45 min");
    expect(plain(formatDuration(60, "pt-BR"))).toBe("1 h");
    expect(plain(formatDuration(95, "pt-BR"))).toBe("1 h 35 min");
  });

  it("write shares as percentages", () => {
    expect(plain(formatPercent(0.256, "ro"))).toBe("26 %");
  });
});

describe("weekdays", () => {
  it("begin with Monday and speak the language", () => {
    expect(weekdayNames("ro")).toEqual(["luni", "marți", "miercuri", "joi", "vineri", "sâmbătă", "duminică"]);
    expect(weekdayNames("en", "short")[0]).toBe("Mon");
    expect(weekStartsOn("pt-BR")).toBe(0);
    expect(weekStartsOn("ro")).toBe(1);
  });
});
