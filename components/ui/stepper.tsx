"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { cn } from "./cn";

type Step = { id: string; label: string };

type Props = {
  steps: readonly Step[];
  /** Index of the step in hand. */
  current: number;
  /** Lets people go back to steps already done. */
  onStep?: (index: number) => void;
  className?: string;
};

/** Where one is in a task of several steps; a phone shows the names of the current one only. */
export function Stepper({ steps, current, onStep, className }: Props) {
  const t = useTranslations("common.stepper");
  return (
    <nav aria-label={t("label")} className={className}>
      <ol className="flex items-center gap-2">
        {steps.map((step, index) => {
          const done = index < current;
          const active = index === current;
          const body = (
            <>
              <span
                aria-hidden
                className={cn(
                  "grid size-6 shrink-0 place-items-center rounded-full border text-xs font-semibold",
                  done && "border-primary bg-primary text-primary-foreground",
                  active && "border-primary text-primary-text",
                  !done && !active && "border-border-strong text-subtle",
                )}
              >
                {done ? <Check className="size-3.5" strokeWidth={3} /> : index + 1}
              </span>
              <span
                className={cn(
                  "truncate text-hint",
                  active ? "font-medium" : "text-muted-foreground max-sm:sr-only",
                )}
              >
                {step.label}
              </span>
            </>
          );
          return (
            <li
              key={step.id}
              aria-current={active ? "step" : undefined}
              className={cn(
                "flex min-w-0 items-center gap-2",
                index > 0 && "before:h-px before:w-4 before:shrink-0 before:bg-border-strong sm:before:w-8",
              )}
            >
              {done && onStep ? (
                <button
                  type="button"
                  onClick={() => onStep(index)}
                  className="focus-ring flex min-w-0 items-center gap-2 rounded-md hover:[&>span:last-child]:text-foreground"
                >
                  {body}
                </button>
              ) : (
                <span className="flex min-w-0 items-center gap-2">{body}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
