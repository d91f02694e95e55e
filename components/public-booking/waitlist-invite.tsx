"use client";

import { type ComponentType, useRef, useState } from "react";
import type { Trouble } from "./booking-state";
import { quietButton, secondaryButton } from "./styles";
import { useShop } from "./text";
import { TroubleLine } from "./trouble-line";
import type { WaitlistFormProps } from "./waitlist-form";

type Props = Omit<WaitlistFormProps, "onClose"> & {
  /** The chosen day has nothing free. */
  isFull: boolean;
  /** Not yet known whether it has. */
  isLoading: boolean;
};

/** The way to the waiting list: a quiet one under free times, a plain one where there are none. */
export function WaitlistInvite({ isFull, isLoading, ...props }: Props) {
  const { text } = useShop();
  const [Form, setForm] = useState<ComponentType<WaitlistFormProps> | null>(null);
  const [isOpen, setIsOpen] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const button = useRef<HTMLButtonElement>(null);

  // Most visitors find a time: nobody else's phone should have to load the form.
  const open = () => {
    setTrouble(null);
    setIsOpen(true);
    import("./waitlist-form").then(
      (module) => setForm(() => module.WaitlistForm),
      () => {
        setIsOpen(false);
        setTrouble({ code: "common.offline" });
      },
    );
  };
  const close = () => {
    setIsOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };

  if (isOpen && Form) return <Form {...props} onClose={close} />;
  if (isLoading) return null;
  return (
    <div className="grid justify-items-start gap-3">
      {trouble ? <TroubleLine trouble={trouble} /> : null}
      <button
        ref={button}
        type="button"
        className={isFull ? secondaryButton : `${quietButton} -ml-4 text-left`}
        aria-busy={isOpen || undefined}
        onClick={open}
      >
        {isFull ? text.waitlist.joinWhenFull : text.waitlist.joinQuietly}
      </button>
    </div>
  );
}
