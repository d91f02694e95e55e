"use client";

import { Command as Primitive } from "cmdk";
import { Search } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "./cn";
import { menuItemClass } from "./overlay";

/** A list that is searched by typing and walked with the arrow keys. */
export function Command({ className, ...props }: ComponentProps<typeof Primitive>) {
  return <Primitive className={cn("flex min-h-0 flex-col overflow-hidden", className)} {...props} />;
}

/** The search field of the list. */
export function CommandInput({ className, ...props }: ComponentProps<typeof Primitive.Input>) {
  return (
    <div className="flex items-center gap-2.5 border-border border-b px-4">
      <Search aria-hidden className="size-4 shrink-0 text-subtle" />
      <Primitive.Input
        className={cn(
          "h-12 w-full bg-transparent text-field outline-none placeholder:text-subtle",
          className,
        )}
        {...props}
      />
    </div>
  );
}

/** The scrolling results. */
export function CommandList({ className, ...props }: ComponentProps<typeof Primitive.List>) {
  return (
    <Primitive.List
      className={cn("max-h-80 overflow-y-auto overscroll-contain p-1.5", className)}
      {...props}
    />
  );
}

/** What stands there when nothing matches. */
export function CommandEmpty({ className, ...props }: ComponentProps<typeof Primitive.Empty>) {
  return (
    <Primitive.Empty
      className={cn("px-4 py-8 text-center text-muted-foreground text-ui", className)}
      {...props}
    />
  );
}

/** Results of one kind under a heading. */
export function CommandGroup({ className, ...props }: ComponentProps<typeof Primitive.Group>) {
  return (
    <Primitive.Group
      className={cn(
        "[&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-hint [&_[cmdk-group-heading]]:text-muted-foreground",
        className,
      )}
      {...props}
    />
  );
}

/** One result. */
export function CommandItem({ className, ...props }: ComponentProps<typeof Primitive.Item>) {
  return (
    <Primitive.Item className={cn(menuItemClass, "[&>svg]:text-muted-foreground", className)} {...props} />
  );
}
