import { describe, expect, it } from "vitest";
import { oneCheck, playwrightCounts, sentence, sum, vitestCounts, withExitCode } from "./counts";

describe("the counts of a test run", () => {
  it("add up over its steps", () => {
    const total = sum([oneCheck(true), oneCheck(false), { passed: 5, failed: 0, skipped: 2 }]);
    expect(total).toEqual({ passed: 6, failed: 1, skipped: 2 });
  });

  it("are told in one line that names what was skipped only when something was", () => {
    expect(sentence({ passed: 3, failed: 0, skipped: 0 })).toBe("3 passed, 0 failed");
    expect(sentence({ passed: 3, failed: 1, skipped: 2 })).toBe("3 passed, 1 failed, 2 skipped");
  });

  it("come from Vitest's report", () => {
    const report = { numPassedTests: 7, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 };
    expect(vitestCounts(report)).toEqual({ passed: 7, failed: 1, skipped: 3 });
  });

  it("come from Playwright's report, where a second try that succeeds is a pass", () => {
    const report = { stats: { expected: 4, unexpected: 1, flaky: 1, skipped: 2 } };
    expect(playwrightCounts(report)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  it("show a failure when a runner broke down without naming a test, or left no report", () => {
    expect(withExitCode({ passed: 9, failed: 0, skipped: 0 }, false).failed).toBe(1);
    expect(withExitCode(vitestCounts(undefined), false)).toEqual({ passed: 0, failed: 1, skipped: 0 });
    expect(withExitCode({ passed: 9, failed: 2, skipped: 0 }, false).failed).toBe(2);
  });
});
