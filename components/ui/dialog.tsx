"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { Dialog as Primitive } from "radix-ui";
import type { ComponentProps, ReactNode } from "react";
import { Button } from "./button";
import { cn } from "./cn";
import { ignoreToasts, scrimClass } from "./overlay";

export const Dialog = Primitive.Root;
export const DialogTrigger = Primitive.Trigger;
export const DialogClose = Primitive.Close;

type ContentProps = Omit<ComponentProps<typeof Primitive.Content>, "title"> & {
  title: ReactNode;
  description?: ReactNode;
  /** Keeps title and description for screen readers only. */
  hideHeader?: boolean;
  size?: "sm" | "md" | "lg";
};

const widths = { sm: "sm:max-w-sm", md: "sm:max-w-lg", lg: "sm:max-w-2xl" };

/** A modal dialog; on a phone it rises from the bottom edge. */
export function DialogContent({
  title,
  description,
  hideHeader = false,
  size = "md",
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
          "fixed z-50 flex max-h-[92dvh] w-full flex-col border border-border bg-surface-raised shadow-overlay outline-none duration-150",
          "inset-x-0 bottom-0 rounded-t-xl pb-[env(safe-area-inset-bottom)] data-[state=open]:animate-in data-[state=open]:fade-in-0",
          "max-sm:data-[state=open]:slide-in-from-bottom-8 sm:inset-x-auto sm:top-1/2 sm:bottom-auto sm:left-1/2 sm:max-h-[85dvh] sm:-translate-x-1/2 sm:-translate-y-1/2 sm:rounded-xl sm:pb-0",
          widths[size],
          className,
        )}
        {...props}
      >
        <div className={cn(hideHeader ? "sr-only" : "grid gap-1 border-border border-b px-5 py-4 pr-14")}>
          <Primitive.Title className="font-semibold text-base tracking-tight">{title}</Primitive.Title>
          {description ? (
            <Primitive.Description className="text-muted-foreground text-ui">
              {description}
            </Primitive.Description>
          ) : null}
        </div>
        {children}
        {hideHeader ? null : (
          <Primitive.Close asChild>
            <Button variant="ghost" size="icon-sm" className="absolute top-3 right-3" aria-label={t("close")}>
              <X />
            </Button>
          </Primitive.Close>
        )}
      </Primitive.Content>
    </Primitive.Portal>
  );
}

/** The scrolling middle of a dialog or sheet. */
export function DialogBody({ className, ...props }: ComponentProps<"div">) {
  return <div className={cn("min-h-0 flex-1 overflow-y-auto px-5 py-4", className)} {...props} />;
}

/** The buttons of a dialog or sheet; the main one comes last. */
export function DialogFooter({ className, ...props }: ComponentProps<"div">) {
  return (
    <div
      className={cn(
        "flex flex-col-reverse gap-2 border-border border-t px-5 py-3 sm:flex-row sm:justify-end",
        className,
      )}
      {...props}
    />
  );
}
