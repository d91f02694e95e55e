import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

const badgeVariants = cva(
  "inline-flex h-5 shrink-0 items-center gap-1 whitespace-nowrap rounded-full px-2 font-medium text-xs leading-none [&_svg]:size-3",
  {
    variants: {
      tone: {
        neutral: "bg-muted text-muted-foreground",
        outline: "border border-border-strong text-muted-foreground",
        primary: "bg-primary-soft text-primary-text",
        planned: "bg-planned-soft text-planned-fg",
        agreed: "bg-agreed-soft text-agreed-fg",
        live: "bg-live-soft text-live-fg",
        done: "bg-done-soft text-done-fg",
        ended: "bg-ended-soft text-ended-fg",
        problem: "bg-problem-soft text-problem-fg",
      },
    },
    defaultVariants: { tone: "neutral" },
  },
);

export type BadgeTone = NonNullable<VariantProps<typeof badgeVariants>["tone"]>;

/** A short label: a count, a tag, a state. */
export function Badge({ className, tone, ...props }: ComponentProps<"span"> & { tone?: BadgeTone }) {
  return <span className={cn(badgeVariants({ tone }), className)} {...props} />;
}
