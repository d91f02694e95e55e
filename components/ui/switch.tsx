"use client";

import { Switch as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** Turns something on or off at once. */
export function Switch({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={cn(
        "focus-ring relative inline-flex h-5 w-9 shrink-0 items-center rounded-full border border-transparent bg-input transition-colors before:absolute before:-inset-2.5",
        "disabled:cursor-not-allowed disabled:opacity-50 data-[state=checked]:bg-primary",
        className,
      )}
      {...props}
    >
      <Primitive.Thumb className="pointer-events-none block size-4 translate-x-0.5 rounded-full bg-surface transition-transform data-[state=checked]:translate-x-4" />
    </Primitive.Root>
  );
}
