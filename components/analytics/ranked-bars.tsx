import type { Bar } from "./bar-chart";

/** Bars of names, the longest first, each with its value beside it. The table beneath has the numbers. */
export function RankedBars({
  bars,
  label,
  write,
}: {
  bars: readonly Bar[];
  label: string;
  write: (value: number) => string;
}) {
  const most = Math.max(1e-9, ...bars.flatMap((bar) => [bar.value, bar.before ?? 0]));
  return (
    <div role="img" aria-label={label} className="grid gap-2.5">
      {bars.slice(0, 12).map((bar) => (
        <div
          key={bar.key}
          className="grid grid-cols-[8rem_minmax(0,1fr)_6.5rem] items-center gap-3 text-ui sm:grid-cols-[11rem_minmax(0,1fr)_7.5rem]"
        >
          <span className="truncate">{bar.label}</span>
          <span className="relative block h-4 rounded-sm bg-surface-sunken">
            <span
              className="absolute inset-y-0 left-0 rounded-sm bg-(--chart-1)"
              style={{ width: `${(100 * bar.value) / most}%` }}
            />
            {bar.before !== null ? (
              <span
                className="absolute -inset-y-0.5 w-0.5 bg-(--chart-2)"
                style={{ left: `${(100 * bar.before) / most}%` }}
              />
            ) : null}
          </span>
          <span className="text-right tabular-nums">{write(bar.value)}</span>
        </div>
      ))}
    </div>
  );
}
