"use client";

import { Progress as Primitive } from "radix-ui";
import { cn } from "./cn";

type Props = {
  value: number | null;
  max?: number;
  label: string;
  tone?: "primary" | "live" | "problem";
  className?: string;
};

const tones = { primary: "bg-primary", live: "bg-live", problem: "bg-problem" };

/** How far a long piece of work (or a plan's limit) is; null when the end is not known. */
export function Progress({ value, max = 100, label, tone = "primary", className }: Props) {
  const share = value === null ? 40 : Math.min(100, Math.max(0, (value / max) * 100));
  return (
    <Primitive.Root
      value={value === null ? null : Math.min(value, max)}
      max={max}
      aria-label={label}
      className={cn("h-1.5 w-full overflow-hidden rounded-full bg-muted", className)}
    >
      <Primitive.Indicator
        className={cn(
          "h-full rounded-full transition-[width]",
          tones[tone],
          value === null && "animate-pulse",
        )}
        style={{ width: `${share}%` }}
      />
    </Primitive.Root>
  );
}
