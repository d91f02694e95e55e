"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { ignoreToasts, scrimClass } from "./overlay";

export const Sheet = Primitive.Root;
export const SheetTrigger = Primitive.Trigger;
export const SheetClose = Primitive.Close;

const sides = {
  right:
    "inset-y-0 right-0 w-full max-w-md border-l data-[state=open]:slide-in-from-right-8 pb-[env(safe-area-inset-bottom)]",
  left: "inset-y-0 left-0 w-[85%] max-w-xs border-r data-[state=open]:slide-in-from-left-8",
  bottom:
    "inset-x-0 bottom-0 max-h-[88dvh] rounded-t-xl border-t data-[state=open]:slide-in-from-bottom-8 pb-[env(safe-area-inset-bottom)]",
};

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  side?: keyof typeof sides;
};

/** A panel that slides in from an edge and leaves the page in sight; body and footer come from dialog.tsx. */
export function SheetContent({
  title,
  description,
  side = "right",
  className,
  children,
  ...props
}: ContentProps) {
  const t = useTranslations("common.action");
  return (
    <Primitive.Portal>
      <Primitive.Overlay className={scrimClass} />
      <Primitive.Content
        onInteractOutside={ignoreToasts}
        {...(description ? {} : { "aria-describedby": undefined })}
        className={cn(
          "fixed z-50 flex flex-col border-border bg-surface-raised shadow-overlay outline-none duration-150 data-[state=open]:animate-in data-[state=open]:fade-in-0",
          sides[side],
          className,
        )}
        {...props}
      >
        <div className="grid gap-1 border-border border-b px-5 py-4 pr-14">
          <Primitive.Title className="font-semibold text-base tracking-tight">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="text-muted-foreground text-ui">
              {description}
            </Primitive.Description>
          ) : null}
        </div>
        {children}
        <Primitive.Close asChild>
          <Button variant="ghost" size="icon-sm" className="absolute top-3 right-3" aria-label={t("close")}>
            <X />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  );
}
