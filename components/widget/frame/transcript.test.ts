import { describe, expect, it } from "vitest";
import { dayLabel } from "./day-label";
import { type Item, lastSeq, mergeItems, toItem } from "./transcript";

const item = (change: Partial<Item>): Item => ({
  ...{ id: "x", seq: null, author: "agent", text: "", createdAt: "", clientId: null },
  ...{ status: "sent", problem: null, actions: [], citations: [] },
  ...change,
});
const ids = (items: Item[]) => items.map(({ id }) => id);

describe("toItem", () => {
  it("reads a message of the API and forgives missing parts", () => {
    const raw = {
      id: "1",
      seq: 3,
      author: "human",
      text: "hi",
      actions: [{ type: "reply", label: "Yes" }, null, 5],
    };
    expect(toItem(raw, "agent", "now")).toEqual(
      item({
        ...{ id: "1", seq: 3, author: "human", text: "hi", createdAt: "now" },
        actions: [{ type: "reply", label: "Yes", value: "Yes" }],
      }),
    );
    expect(toItem({ id: "2", text: "hi" }, "agent", "now")?.author).toBe("agent");
  });

  it("never shows an internal note or something that is no message", () => {
    for (const raw of [{ id: "1", author: "note", text: "x" }, { text: "no id" }, null, "x", 5]) {
      expect(toItem(raw, "agent", "now")).toBeNull();
    }
  });
});

describe("mergeItems", () => {
  it("joins the visitor's own message with its stored row by clientId", () => {
    const mine = item({ id: "c-1", clientId: "c-1", author: "customer", status: "sending", text: "hi" });
    const merged = mergeItems(
      [mine],
      [item({ id: "m1", seq: 1, clientId: "c-1", author: "customer", text: "hi" })],
    );
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ id: "m1", seq: 1, status: "sent" });
  });

  it("keeps one row however often and in whatever order a message arrives", () => {
    const rows = [1, 2, 3, 4].map((seq) => item({ id: `m${seq}`, seq }));
    const merged = mergeItems(mergeItems([], [rows[3], rows[0], rows[0]] as Item[]), rows.toReversed());
    expect(ids(merged)).toEqual(["m1", "m2", "m3", "m4"]);
  });

  it("keeps a message without a number where it is, and moves it when its number says so", () => {
    const mine = item({ id: "mine", clientId: "c", author: "customer" });
    const merged = mergeItems([mine], [item({ id: "m5", seq: 5 })]);
    expect(ids(merged)).toEqual(["mine", "m5"]);
    expect(ids(mergeItems(merged, [{ ...mine, id: "m4", seq: 4 }]))).toEqual(["m4", "m5"]);
    expect(ids(mergeItems(merged, [{ ...mine, id: "m6", seq: 6 }]))).toEqual(["m5", "m6"]);
    expect(lastSeq(merged)).toBe(5);
    expect(lastSeq([])).toBe(0);
  });

  it("does not lose the quick replies to a row that lacks them", () => {
    const actions = [{ type: "reply", label: "Yes", value: "Yes" }];
    expect(mergeItems([item({ id: "1", actions })], [item({ id: "1", seq: 2 })])[0]).toMatchObject({
      seq: 2,
      actions,
    });
  });
});

describe("dayLabel", () => {
  const words = { today: "Today", yesterday: "Yesterday" };
  const now = new Date(2026, 10, 20, 0, 30);
  const label = (at: Date, before?: Date) =>
    dayLabel(at.toISOString(), before?.toISOString(), now, "en", words);

  it("names yesterday and older days, and today only after another day", () => {
    expect(label(new Date(2026, 10, 20, 0, 5))).toBeNull();
    expect(label(new Date(2026, 10, 19, 23, 55))).toBe("Yesterday");
    expect(label(new Date(2026, 10, 20, 0, 5), new Date(2026, 10, 19, 23, 55))).toBe("Today");
    expect(label(new Date(2026, 10, 19, 12), new Date(2026, 10, 19, 11))).toBeNull();
    expect(label(new Date(2026, 9, 1))).toBe("October 1, 2026");
    expect(dayLabel("nonsense", undefined, now, "en", words)).toBeNull();
  });
});
