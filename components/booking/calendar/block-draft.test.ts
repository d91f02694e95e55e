import { describe, expect, it } from "vitest";
import type { TimeOffView } from "@/lib/booking/schema";
import { shopClock } from "@/lib/booking/shop-time.shared";
import { carriedSpan, draftOf, spanOfDraft } from "./block-draft";

const clock = shopClock("Europe/Berlin");
const now = Date.parse("2027-05-04T08:20:00Z"); // 10:20 in the shop
const block = (startsAt: string, endsAt: string): TimeOffView => ({
  ...{ id: "b", staffId: "ana", reason: null, kind: "block", status: "approved" },
  ...{ startsAt, endsAt },
});

describe("draftOf", () => {
  it("begins with the coming hour today, with noon on another day, with the place that was drawn", () => {
    expect(draftOf({ date: "2027-05-04" }, clock, now)).toMatchObject({ fromTime: "11:00", toTime: "12:00" });
    expect(draftOf({ date: "2027-05-05" }, clock, now)).toMatchObject({ fromTime: "12:00" });
    const drawn = draftOf({ date: "2027-05-05", start: 615, end: 700, staffIds: ["ana"] }, clock, now);
    expect(drawn).toMatchObject({ fromTime: "10:15", toTime: "11:40", staffIds: ["ana"], to: "2027-05-05" });
  });

  it("never ends after midnight by itself", () => {
    expect(draftOf({ date: "2027-05-05", start: 1425 }, clock, now)).toMatchObject({ toTime: "24:00" });
  });

  it("recognises whole days, also several", () => {
    const editing = block("2027-05-03T22:00:00Z", "2027-05-05T22:00:00Z");
    const draft = draftOf({ date: "2027-05-04", editing }, clock, now);
    expect(draft).toMatchObject({ allDay: true, from: "2027-05-04", to: "2027-05-05" });
    expect(spanOfDraft(draft, clock)).toEqual({
      startsAt: "2027-05-03T22:00:00Z",
      endsAt: "2027-05-05T22:00:00Z",
    });
  });
});

describe("spanOfDraft", () => {
  const draft = draftOf({ date: "2027-05-05" }, clock, now);

  it("is nothing when it ends before it begins", () => {
    expect(spanOfDraft({ ...draft, fromTime: "12:00", toTime: "12:00" }, clock)).toBeNull();
    expect(spanOfDraft({ ...draft, to: "2027-05-04" }, clock)).toBeNull();
  });

  it("is 23 hours for the whole day on which the clocks go forward", () => {
    const day = { ...draft, allDay: true, from: "2027-03-28", to: "2027-03-28" };
    const span = spanOfDraft(day, clock);
    expect(Date.parse(span?.endsAt ?? "") - Date.parse(span?.startsAt ?? "")).toBe(23 * 3_600_000);
  });
});

describe("carriedSpan", () => {
  const noon = block("2027-05-04T10:00:00Z", "2027-05-04T11:00:00Z");
  const from = { date: "2027-05-04", start: 720, end: 780 };

  it("keeps its length when moved, to another day too", () => {
    const to = { date: "2027-05-05", start: 840, end: 900 };
    expect(carriedSpan(noon, from, to, clock)).toEqual({
      startsAt: "2027-05-05T12:00:00Z",
      endsAt: "2027-05-05T13:00:00.000Z",
    });
  });

  it("keeps its start when resized", () => {
    expect(carriedSpan(noon, from, { ...from, end: 840 }, clock)).toEqual({
      startsAt: "2027-05-04T10:00:00Z",
      endsAt: "2027-05-04T12:00:00Z",
    });
  });
});
