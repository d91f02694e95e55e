import type { ComponentProps } from "react";
import { cn } from "./cn";

/** A grey shape in the place of content on its way; give it the content's size. */
export function Skeleton({ className, ...props }: ComponentProps<"div">) {
  return <div aria-hidden className={cn("animate-pulse rounded-md bg-muted", className)} {...props} />;
}
