"use client";

import { Label as Primitive } from "radix-ui";
import type { ComponentProps } from "react";
import { cn } from "./cn";

/** The visible name of a field. */
export function Label({ className, ...props }: ComponentProps<typeof Primitive.Root>) {
  return (
    <Primitive.Root
      className={cn("font-medium text-ui leading-none has-[+:disabled]:opacity-60", className)}
      {...props}
    />
  );
}
