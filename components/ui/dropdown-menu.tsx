"use client";

import { Check, ChevronRight } from "lucide-react";
import { DropdownMenu as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "./cn";
import { menuItemClass, overlayClass } from "./overlay";

export const DropdownMenu = Primitive.Root;
export const DropdownMenuTrigger = Primitive.Trigger;
export const DropdownMenuGroup = Primitive.Group;
export const DropdownMenuRadioGroup = Primitive.RadioGroup;
export const DropdownMenuSub = Primitive.Sub;

/** The opened menu. */
export function DropdownMenuContent({
  className,
  sideOffset = 6,
  align = "end",
  ...props
}: ComponentProps<typeof Primitive.Content>) {
  return (
    <Primitive.Portal>
      <Primitive.Content
        sideOffset={sideOffset}
        align={align}
        collisionPadding={8}
        className={cn(
          overlayClass,
          "max-h-(--radix-dropdown-menu-content-available-height) min-w-44 overflow-y-auto",
          className,
        )}
        {...props}
      />
    </Primitive.Portal>
  );
}

type ItemProps = ComponentProps<typeof Primitive.Item> & { destructive?: boolean; shortcut?: ReactNode };

/** One thing to do. */
export function DropdownMenuItem({
  className,
  destructive = false,
  shortcut,
  children,
  ...props
}: ItemProps) {
  return (
    <Primitive.Item
      className={cn(
        menuItemClass,
        destructive ? "text-danger-text focus:bg-danger-soft" : "[&>svg]:text-muted-foreground",
        className,
      )}
      {...props}
    >
      {/* As a child (a link) the item must have exactly one element to become. */}
      {shortcut ? (
        <>
          {children}
          <span className="ml-auto pl-4 text-hint text-subtle">{shortcut}</span>
        </>
      ) : (
        children
      )}
    </Primitive.Item>
  );
}

/** One of several choices of which one holds. */
export function DropdownMenuRadioItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.RadioItem>) {
  return (
    <Primitive.RadioItem className={cn(menuItemClass, "pr-8", className)} {...props}>
      {children}
      <Primitive.ItemIndicator className="absolute right-2">
        <Check aria-hidden className="text-primary-text" />
      </Primitive.ItemIndicator>
    </Primitive.RadioItem>
  );
}

/** A choice that is on or off; the menu stays open. */
export function DropdownMenuCheckboxItem({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.CheckboxItem>) {
  return (
    <Primitive.CheckboxItem
      className={cn(menuItemClass, "pr-8", className)}
      onSelect={(event) => event.preventDefault()}
      {...props}
    >
      {children}
      <Primitive.ItemIndicator className="absolute right-2">
        <Check aria-hidden className="text-primary-text" />
      </Primitive.ItemIndicator>
    </Primitive.CheckboxItem>
  );
}

/** The heading of a group. */
export function DropdownMenuLabel({ className, ...props }: ComponentProps<typeof Primitive.Label>) {
  return (
    <Primitive.Label className={cn("px-2 py-1.5 text-hint text-muted-foreground", className)} {...props} />
  );
}

/** A hairline between groups. */
export function DropdownMenuSeparator({ className, ...props }: ComponentProps<typeof Primitive.Separator>) {
  return <Primitive.Separator className={cn("-mx-1 my-1 h-px bg-border", className)} {...props} />;
}

/** The line that opens a nested menu. */
export function DropdownMenuSubTrigger({
  className,
  children,
  ...props
}: ComponentProps<typeof Primitive.SubTrigger>) {
  return (
    <Primitive.SubTrigger
      className={cn(menuItemClass, "data-[state=open]:bg-muted [&>svg]:text-muted-foreground", className)}
      {...props}
    >
      {children}
      <ChevronRight aria-hidden className="ml-auto" />
    </Primitive.SubTrigger>
  );
}

/** A nested menu. */
export function DropdownMenuSubContent({ className, ...props }: ComponentProps<typeof Primitive.SubContent>) {
  return (
    <Primitive.Portal>
      <Primitive.SubContent
        sideOffset={6}
        collisionPadding={8}
        className={cn(overlayClass, "min-w-40", className)}
        {...props}
      />
    </Primitive.Portal>
  );
}
