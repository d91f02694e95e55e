import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type AvailabilityCase, judgeCase, readCases } from "./availability-cases";

const text = readFileSync(path.join(import.meta.dirname, "booking-cases.json"), "utf8");
const cases = readCases(text);

describe("the settled slot cases", () => {
  it("are all readable", () => {
    expect(cases.filter((entry) => "problem" in entry)).toEqual([]);
    expect(cases).toHaveLength(35);
  });

  for (const entry of cases) {
    it(entry.name, () => {
      expect("case" in entry ? judgeCase(entry.case) : [entry.problem]).toEqual([]);
    });
  }
});

describe("reading a file of cases", () => {
  const firstCase = (JSON.parse(text) as unknown[])[0] as AvailabilityCase;
  const read = (change: object) => readCases(JSON.stringify([{ ...firstCase, ...change }]))[0];

  it("refuses what is not JSON, and what is not an array", () => {
    expect(() => readCases("{")).toThrow("not valid JSON");
    expect(() => readCases("{}")).toThrow("not an array of cases");
  });

  it("keeps the good cases of a file that holds a bad one, and says what is wrong with that one", () => {
    const [bad, good] = readCases(JSON.stringify([{ ...firstCase, now: "yesterday" }, firstCase]));
    expect(bad).toMatchObject({ name: "E01", problem: expect.stringContaining("now:") });
    expect(good).toHaveProperty("case");
  });

  it("refuses a case that expects nothing, so that it cannot pass by accident", () => {
    expect(read({ expect: {} })).toHaveProperty("problem", expect.stringContaining("expects nothing"));
    expect(read({ expect: { slotz: [] } })).toHaveProperty("problem");
  });

  it("ignores fields that it does not know", () => {
    expect(read({ colour: "blue", service: { ...firstCase.service, price: 3 } })).toHaveProperty("case");
  });

  it("notices every kind of wrong expectation", () => {
    const problemsOf = (expected: object) =>
      judgeCase({ ...firstCase, expect: expected as AvailabilityCase["expect"] });
    expect(problemsOf({ slots: [] })).toHaveLength(1);
    expect(problemsOf({ count: 5 })).toHaveLength(1);
    expect(problemsOf({ first: "2027-05-10T12:30:00Z" })).toHaveLength(1);
    expect(problemsOf({ last: null })).toHaveLength(1);
    expect(problemsOf({ labels: ["09:00"] })).toHaveLength(1);
    expect(problemsOf({ staff: { "2027-05-10T12:00:00Z": ["B"] } })).toHaveLength(1);
    expect(problemsOf({ mustInclude: ["2027-05-10T12:01:00Z"] })).toHaveLength(1);
    expect(problemsOf({ mustExclude: ["2027-05-10T12:00:00Z"] })).toHaveLength(1);
    expect(problemsOf({ count: 6, labels: ["09:00", "09:30", "10:00", "10:30", "11:00", "11:30"] })).toEqual(
      [],
    );
  });

  it("reports an unknown zone as a failure of that case", () => {
    expect(judgeCase({ ...firstCase, tz: "Mars/Olympus" })[0]).toMatch(/^threw RangeError/);
  });
});
