"use client";

import { useTranslations } from "next-intl";
import { AlertDialog as Primitive } from "radix-ui";
import { type ReactNode, useState } from "react";
import { Button } from "./button";
import { scrimClass } from "./overlay";

type Props = {
  title: ReactNode;
  description?: ReactNode;
  /** Names the deed ("Cancel appointment"), not "OK". */
  confirmLabel: string;
  cancelLabel?: string;
  destructive?: boolean;
  /** The dialog stays open and shows progress until the promise settles; on rejection it stays open. */
  onConfirm: () => void | Promise<void>;
  /** The button that opens it; leave out to control it with `open`. */
  trigger?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  children?: ReactNode;
};

/** Asks before something that cannot be taken back. Prefer an undo toast where it can. */
export function ConfirmDialog({
  title,
  description,
  confirmLabel,
  cancelLabel,
  destructive = false,
  onConfirm,
  trigger,
  open,
  onOpenChange,
  children,
}: Props) {
  const t = useTranslations("common.action");
  const [ownOpen, setOwnOpen] = useState(false);
  const [pending, setPending] = useState(false);
  const setOpen = onOpenChange ?? setOwnOpen;

  async function confirm() {
    setPending(true);
    try {
      await onConfirm();
      setOpen(false);
    } finally {
      setPending(false);
    }
  }

  return (
    <Primitive.Root open={open ?? ownOpen} onOpenChange={(next) => !pending && setOpen(next)}>
      {trigger ? <Primitive.Trigger asChild>{trigger}</Primitive.Trigger> : null}
      <Primitive.Portal>
        <Primitive.Overlay className={scrimClass} />
        <Primitive.Content
          {...(description ? {} : { "aria-describedby": undefined })}
          className="-translate-x-1/2 -translate-y-1/2 fixed top-1/2 left-1/2 z-50 grid max-h-[85dvh] w-[calc(100%-2rem)] max-w-md gap-4 overflow-y-auto rounded-xl border border-border bg-surface-raised p-5 shadow-overlay outline-none duration-150 data-[state=open]:animate-in data-[state=open]:fade-in-0"
        >
          <div className="grid gap-1.5">
            <Primitive.Title className="font-semibold text-base tracking-tight">{title}</Primitive.Title>
            {description ? (
              <Primitive.Description className="text-muted-foreground text-ui">
                {description}
              </Primitive.Description>
            ) : null}
          </div>
          {children}
          <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
            <Primitive.Cancel asChild>
              <Button variant="secondary" disabled={pending}>
                {cancelLabel ?? t("cancel")}
              </Button>
            </Primitive.Cancel>
            <Button
              variant={destructive ? "danger" : "primary"}
              pending={pending}
              onClick={() => void confirm()}
            >
              {confirmLabel}
            </Button>
          </div>
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
}
