import type { ComponentProps } from "react";
import { cn } from "./cn";
import { controlClass } from "./control";

/** A text field of several lines that grows with its content. */
export function Textarea({ className, rows = 3, ...props }: ComponentProps<"textarea">) {
  return (
    <textarea
      rows={rows}
      className={cn(controlClass, "field-sizing-content h-auto min-h-20 py-2", className)}
      {...props}
    />
  );
}
