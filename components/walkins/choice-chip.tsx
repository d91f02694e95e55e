import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/components/ui/cn";

type Props = Omit<ComponentProps<"input">, "type"> & { type: "checkbox" | "radio"; children: ReactNode };

/** A choice that is one tap away: a real checkbox or radio, drawn as a large chip. */
export function ChoiceChip({ className, children, ...input }: Props) {
  return (
    <label
      className={cn(
        "inline-flex min-h-11 cursor-pointer items-center rounded-full border border-border-strong bg-surface px-4 text-ui transition-colors hover:bg-muted",
        "has-[:checked]:border-primary has-[:checked]:bg-primary-soft has-[:checked]:font-medium has-[:checked]:text-primary-text",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-ring has-[:focus-visible]:outline-offset-2",
        "has-[:disabled]:cursor-not-allowed has-[:disabled]:opacity-50",
        className,
      )}
    >
      <input className="sr-only" {...input} />
      {children}
    </label>
  );
}
