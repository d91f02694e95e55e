"use client";

import { useId } from "react";

export type Bar = {
  key: string;
  label: string;
  axis: string;
  value: number;
  before: number | null;
  title: string;
};

type Props = {
  bars: readonly Bar[];
  /** What the whole picture shows; the table beneath has the numbers. */
  label: string;
  /** Writes a value of the axis. */
  tick: (value: number) => string;
};

const size = { width: 720, height: 220, left: 64, bottom: 24, top: 8 };

/** Bars over time, the period before as a line behind them. Drawn by hand: a chart library weighs more than the page. */
export function BarChart({ bars, label, tick }: Props) {
  const id = useId();
  const top = niceTop(Math.max(0, ...bars.flatMap((bar) => [bar.value, bar.before ?? 0])));
  const inner = { width: size.width - size.left, height: size.height - size.bottom - size.top };
  const step = inner.width / Math.max(1, bars.length);
  const y = (value: number) => size.top + inner.height * (1 - value / top);
  const x = (index: number) => size.left + step * (index + 0.5);
  const every = Math.ceil(bars.length / 10);
  const before = bars.flatMap((bar, index) => (bar.before === null ? [] : [`${x(index)},${y(bar.before)}`]));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={id}
      className="h-auto w-full max-sm:min-w-[36rem]"
    >
      <title id={id}>{label}</title>
      {[0, 0.5, 1].map((part) => (
        <g key={part}>
          <line
            x1={size.left}
            x2={size.width}
            y1={y(top * part)}
            y2={y(top * part)}
            className="stroke-border"
            vectorEffect="non-scaling-stroke"
          />
          <text
            x={size.left - 8}
            y={y(top * part) + 4}
            textAnchor="end"
            className="fill-muted-foreground text-[11px] tabular-nums"
          >
            {tick(top * part)}
          </text>
        </g>
      ))}
      {bars.map((bar, index) => (
        <g key={bar.key}>
          <rect
            x={x(index) - Math.min(28, step * 0.7) / 2}
            width={Math.min(28, step * 0.7)}
            y={y(bar.value)}
            height={Math.max(0, y(0) - y(bar.value))}
            rx={2}
            className="fill-(--chart-1)"
          >
            <title>{bar.title}</title>
          </rect>
          {index % every === 0 ? (
            <text
              x={x(index)}
              y={size.height - 6}
              textAnchor="middle"
              className="fill-muted-foreground text-[11px]"
            >
              {bar.axis}
            </text>
          ) : null}
        </g>
      ))}
      {before.length > 1 ? (
        <polyline
          points={before.join(" ")}
          fill="none"
          strokeWidth={1.5}
          strokeDasharray="4 3"
          className="stroke-(--chart-2)"
          vectorEffect="non-scaling-stroke"
        />
      ) : null}
    </svg>
  );
}

/** The next round number above the highest bar: 1, 2 or 5 times a power of ten. */
export function niceTop(value: number): number {
  if (value <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= value) ?? 10);
}
