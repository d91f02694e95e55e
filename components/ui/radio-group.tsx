"use client";

import { RadioGroup as Primitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

/** A set of choices of which exactly one holds. */
export function RadioGroup({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return <Primitive.Root className={cn("grid gap-2", className)} {...props} />;
}

type ItemProps = ComponentProps<typeof Primitive.Item> & { label: ReactNode; hint?: ReactNode };

/** One choice as a row with its name and an optional explanation; the whole row is the target. */
export function RadioItem({ className, label, hint, ...props }: ItemProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      className={cn(
        "flex cursor-pointer items-start gap-3 rounded-lg border border-border bg-surface px-3 py-2.5 transition-colors hover:border-border-strong",
        "has-[[data-state=checked]]:border-primary has-[[data-state=checked]]:bg-primary-soft/50 has-[:disabled]:cursor-not-allowed has-[:disabled]:opacity-60",
        className,
      )}
    >
      <Primitive.Item
        id={id}
        className="focus-ring mt-0.5 size-4 shrink-0 rounded-full border border-input bg-surface data-[state=checked]:border-primary data-[state=checked]:bg-primary"
        {...props}
      >
        <Primitive.Indicator className="grid size-full place-items-center after:size-1.5 after:rounded-full after:bg-primary-foreground" />
      </Primitive.Item>
      <span className="grid gap-0.5">
        <span className="font-medium text-ui">{label}</span>
        {hint ? <span className="text-hint text-muted-foreground">{hint}</span> : null}
      </span>
    </label>
  );
}
