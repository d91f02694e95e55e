"use client";

import { useEffect, useRef, useState } from "react";
import type { Booking } from "./booking-state";
import { DepositPanel } from "./deposit-panel";
import { Icon } from "./icon";
import { calendarHref, manageHref } from "./links";
import { StepHeading } from "./step-heading";
import { card, field, primaryButton, quietButton, secondaryButton } from "./styles";
import { useShop } from "./text";
import { useDeposit } from "./use-deposit";
import { VisitFacts } from "./visit-facts";

type Props = { booking: Booking; onAnother: () => void };

/** What was booked, and everything one needs to come, move or cancel. */
export function DoneStep({ booking, onAnother }: Props) {
  const { text, slug } = useShop();
  const href = manageHref(slug, booking.manageToken);
  const { deposit, refresh, ...paying } = useDeposit(booking.manageToken, booking.deposit ?? null);
  const isPending = deposit?.status === "due";
  const isLost = deposit?.status === "expired";
  return (
    <div className="grid gap-6">
      {isLost ? null : (
        <div className="flex items-start gap-4">
          <span
            className={`grid size-11 shrink-0 place-items-center rounded-full ${isPending ? "bg-live-soft text-live-fg" : "bg-done-soft text-done-fg"}`}
          >
            <Icon name={isPending ? "clock" : "check"} className="size-6" />
          </span>
          <div>
            <StepHeading>{isPending ? text.deposit.pendingTitle : text.done.title}</StepHeading>
            <p className="text-muted-foreground">{isPending ? text.deposit.pendingText : text.done.text}</p>
          </div>
        </div>
      )}
      {deposit ? (
        <DepositPanel
          deposit={deposit}
          trouble={paying.trouble}
          isClaiming={paying.isClaiming}
          onClaim={() => void paying.claim()}
          onOver={() => void refresh()}
        />
      ) : null}
      <div className={`${card} p-5`}>
        <VisitFacts visit={booking.appointment} />
      </div>
      <div className="flex flex-wrap gap-2">
        <a className={primaryButton} href={calendarHref(booking.manageToken)}>
          <Icon name="calendar" />
          {text.done.calendar}
        </a>
        <a className={secondaryButton} href={href}>
          {text.done.manage}
        </a>
      </div>
      <ManageLink href={href} />
      <div>
        <button type="button" className={quietButton} onClick={onAnother}>
          <Icon name="plus" />
          {text.done.another}
        </button>
      </div>
    </div>
  );
}

function ManageLink({ href }: { href: string }) {
  const { text } = useShop();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const [url, setUrl] = useState(href);
  useEffect(() => setUrl(new URL(href, window.location.href).href), [href]);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(url);
      setIsCopied(true);
    } catch {
      // No clipboard (an old phone, no https): the link is selected, ready for the phone's own menu.
      input.current?.select();
    }
  };
  return (
    <div className="grid gap-1.5">
      <label className="grid gap-1.5">
        <span className="font-medium">{text.done.link}</span>
        <span className="flex gap-2">
          <input
            ref={input}
            readOnly
            value={url}
            onFocus={(event) => event.target.select()}
            className={`${field} h-control`}
          />
        </span>
      </label>
      <div className="flex items-center justify-between gap-3">
        <p className="text-hint text-muted-foreground">{text.done.linkHint}</p>
        <button type="button" className={secondaryButton} onClick={copy}>
          <span aria-live="polite">{isCopied ? text.done.copied : text.done.copy}</span>
        </button>
      </div>
    </div>
  );
}
