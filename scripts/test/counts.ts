/** How many checks or tests of a step came out which way. */
export type Counts = { passed: number; failed: number; skipped: number };

export const nothing: Counts = { passed: 0, failed: 0, skipped: 0 };

/** The sum of several steps. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      skipped: total.skipped + one.skipped,
    }),
    nothing,
  );
}

/** "12 passed, 0 failed", and ", 3 skipped" where something was. */
export function sentence({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}

/** Counts of a step that is one check by itself. */
export function oneCheck(succeeded: boolean): Counts {
  return { ...nothing, [succeeded ? "passed" : "failed"]: 1 };
}

type VitestReport = {
  numPassedTests?: number;
  numFailedTests?: number;
  numPendingTests?: number;
  numTodoTests?: number;
};

/** Counts of Vitest's JSON report. */
export function vitestCounts(report: unknown): Counts {
  const {
    numPassedTests = 0,
    numFailedTests = 0,
    numPendingTests = 0,
    numTodoTests = 0,
  } = (report ?? {}) as VitestReport;
  return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests };
}

type PlaywrightReport = {
  stats?: { expected?: number; unexpected?: number; flaky?: number; skipped?: number };
};

/** Counts of Playwright's JSON report; a test that passed at its second try has passed. */
export function playwrightCounts(report: unknown): Counts {
  const {
    expected = 0,
    unexpected = 0,
    flaky = 0,
    skipped = 0,
  } = ((report ?? {}) as PlaywrightReport).stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * A runner that ended badly counts as a failure even when its report names none: a file that could not be loaded,
 * a crash before the first test, an error after the last.
 */
export function withExitCode(counts: Counts, succeeded: boolean): Counts {
  return succeeded || counts.failed > 0 ? counts : { ...counts, failed: 1 };
}
