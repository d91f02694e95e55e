import { ArrowDownRight, ArrowUpRight, Minus } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

type Props = {
  label: ReactNode;
  /** Already formatted for the reader. */
  value: ReactNode;
  hint?: ReactNode;
  /** Change against the period before; `good` says whether the direction is welcome. */
  change?: { text: string; direction: "up" | "down" | "flat"; good?: boolean };
  className?: string;
};

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: Minus };

/** One number that matters, and where it is going. */
export function StatTile({ label, value, hint, change, className }: Props) {
  const Arrow = change ? arrows[change.direction] : null;
  return (
    <div
      className={cn(
        "grid content-start gap-1 rounded-lg border border-border bg-surface px-4 py-3.5",
        className,
      )}
    >
      <p className="text-hint text-muted-foreground">{label}</p>
      <p className="whitespace-nowrap font-semibold text-xl tracking-tight sm:text-2xl">{value}</p>
      {change || hint ? (
        <p className="flex flex-wrap items-center gap-x-2 text-hint text-muted-foreground">
          {change && Arrow ? (
            <span
              className={cn(
                "inline-flex items-center gap-0.5 font-medium",
                change.good === true && "text-done-fg",
                change.good === false && "text-problem-fg",
              )}
            >
              <Arrow aria-hidden className="size-3.5" />
              {change.text}
            </span>
          ) : null}
          {hint}
        </p>
      ) : null}
    </div>
  );
}
