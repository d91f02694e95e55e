"use client";

import { type FormEvent, type ReactNode, useState } from "react";
import type { ManagedAppointment } from "@/lib/booking/public-booking.shared";
import { StepHeading } from "./step-heading";
import { card, dangerButton, secondaryButton } from "./styles";
import { useShop } from "./text";
import { TextInput } from "./text-input";
import { whenText } from "./visit-facts";

type Props = {
  visit: ManagedAppointment;
  isPending: boolean;
  onCancel: (reason: string) => void;
  onKeep: () => void;
  /** What went wrong, if anything. */
  children: ReactNode;
};

/** Asks once before a visit is given up. */
export function CancelVisit({ visit, isPending, onCancel, onKeep, children }: Props) {
  const shop = useShop();
  const { text } = shop;
  const [reason, setReason] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onCancel(reason);
  };
  return (
    <form onSubmit={submit} className={`${card} grid gap-4 p-5`}>
      <div className="grid gap-1">
        <StepHeading>{text.manage.cancelTitle}</StepHeading>
        <p className="font-medium">{whenText(visit.startsAt, shop)}</p>
        <p className="text-muted-foreground">{text.manage.cancelText}</p>
      </div>
      {children}
      <TextInput
        label={text.manage.reason}
        name="reason"
        maxLength={500}
        value={reason}
        onChange={setReason}
      />
      <div className="flex flex-wrap gap-2">
        <button type="submit" className={dangerButton} aria-disabled={isPending || undefined}>
          {text.manage.cancelYes}
        </button>
        <button type="button" className={secondaryButton} onClick={onKeep}>
          {text.manage.keep}
        </button>
      </div>
    </form>
  );
}
