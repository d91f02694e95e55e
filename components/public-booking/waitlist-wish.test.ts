import { describe, expect, it } from "vitest";
import { joinWaitlistPubliclySchema } from "@/lib/booking/waitlist-schema.shared";
import { groupByDayPart } from "./day-parts";
import { checkWish, firstWish, wishBody, wishParts } from "./waitlist-wish";

const week = ["2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
const wish = { fromDate: "2026-11-24", toDate: "2026-11-26", part: "any", consent: true } as const;
const person = { name: "Ana", phone: "", email: "ana@mail.example" };
const visit = { serviceIds: ["0192f5a0-0000-7000-8000-000000000001"], staffId: "any" };
const today = "2026-11-23";

describe("a wish for the waiting list", () => {
  it("begins with the whole week when all of it is full, else with the chosen day", () => {
    const full = firstWish({ date: "2026-11-25", dates: week, isEmptyWeek: true });
    expect(full).toMatchObject({ fromDate: "2026-11-23", toDate: "2026-11-26" });
    const day = firstWish({ date: "2026-11-25", dates: week, isEmptyWeek: false });
    expect(day).toMatchObject({ fromDate: "2026-11-25", toDate: "2026-11-26" });
  });

  it("never begins with a consent that nobody gave", () => {
    expect(firstWish({ date: today, dates: week, isEmptyWeek: true }).consent).toBe(false);
  });

  it("is fine without a phone", () => {
    expect(checkWish(wish, person, today)).toEqual({});
  });

  it("needs dates, a name, an e-mail to answer to, and consent", () => {
    const nothing = { name: " ", phone: "", email: " " };
    expect(checkWish({ ...wish, fromDate: "", toDate: "", consent: false }, nothing, today)).toEqual({
      fromDate: "required",
      toDate: "required",
      name: "required",
      email: "required",
      consent: "required",
    });
  });

  it("refuses half an e-mail and half a phone number", () => {
    expect(checkWish(wish, { name: "Ana", phone: "12", email: "ana@" }, today)).toEqual({
      phone: "invalid_phone",
      email: "invalid_email",
    });
  });

  it("neither ends before it begins nor lies in the past, but may be for today alone", () => {
    expect(checkWish({ ...wish, toDate: "2026-11-23" }, person, today)).toEqual({ toDate: "range_order" });
    expect(checkWish({ ...wish, fromDate: "2026-11-01", toDate: "2026-11-22" }, person, today)).toEqual({
      toDate: "in_the_past",
    });
    expect(checkWish({ ...wish, fromDate: today, toDate: today }, person, today)).toEqual({});
  });

  it("is one that the server takes, whatever the part of the day", () => {
    for (const part of wishParts) {
      expect(joinWaitlistPubliclySchema.safeParse(wishBody(visit, { ...wish, part }, person)).error).toBe(
        undefined,
      );
    }
  });

  it("asks for the times that the page lists under the same part of the day", () => {
    for (const time of ["00:00", "11:59", "12:00", "17:59", "18:00", "23:45"]) {
      const [listed] = groupByDayPart([{ startsAt: `2026-11-24T${time}:00Z`, staffIds: [] }], "UTC");
      const asking = wishParts.filter((part) => {
        const { fromTime = "00:00", toTime = "24:00" } = wishBody(visit, { ...wish, part }, person);
        return fromTime <= time && time <= toTime;
      });
      expect(asking, time).toEqual(["any", listed?.part]);
    }
  });

  it("names the chosen person, and nobody when anyone will do", () => {
    const staffId = "0192f5a0-0000-7000-8000-000000000002";
    expect(wishBody({ ...visit, staffId }, wish, person).staffIds).toEqual([staffId]);
    expect(wishBody(visit, wish, person).staffIds).toBeUndefined();
  });
});
