"use client";

import { Tooltip as Primitive } from "radix-ui";
import type { ReactNode } from "react";
import { cn } from "./cn";

export const TooltipProvider = Primitive.Provider;

type Props = {
  label: ReactNode;
  children: ReactNode;
  side?: "top" | "right" | "bottom" | "left";
  /** False shows only the child, for places where the label is already visible. */
  enabled?: boolean;
  className?: string;
};

/** A short explanation on hover and focus. It never carries anything that is not reachable otherwise. */
export function Tooltip({ label, children, side = "top", enabled = true, className }: Props) {
  if (!enabled) return <>{children}</>;
  return (
    <Primitive.Root>
      <Primitive.Trigger asChild>{children}</Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(
            "z-50 flex max-w-64 items-center gap-2 rounded-md bg-foreground px-2 py-1 text-hint text-background shadow-overlay",
            "animate-in fade-in-0 duration-100",
            className,
          )}
        >
          {label}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
