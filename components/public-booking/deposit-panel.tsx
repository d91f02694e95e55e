"use client";

import { useRef, useState } from "react";
import { formatMoney } from "@/lib/i18n/format.shared";
import type { DepositView } from "@/lib/payments/deposits.shared";
import type { Trouble } from "./booking-state";
import { DepositTimer } from "./deposit-timer";
import { Icon } from "./icon";
import { card, field, primaryButton, secondaryButton } from "./styles";
import { fill, useShop } from "./text";
import { TroubleLine } from "./trouble-line";

type Props = {
  deposit: DepositView;
  trouble: Trouble | null;
  isClaiming: boolean;
  onClaim: () => void;
  onOver: () => void;
};

/** What is paid in advance: how much, why, until when, and the code to do it; then how it stands. */
export function DepositPanel({ deposit, trouble, isClaiming, onClaim, onOver }: Props) {
  const { text, locale, name } = useShop();
  const amount = formatMoney(deposit.amountCents, deposit.currency, locale);
  if (deposit.status === "waived") return null;
  if (deposit.status === "paid")
    return <Notice tone="bg-done-soft text-done-fg">{fill(text.deposit.paid, { amount })}</Notice>;
  if (deposit.status === "expired")
    return <Notice tone="bg-ended-soft text-ended-fg">{fill(text.deposit.expired, { shop: name })}</Notice>;
  if (deposit.claimedAt)
    return (
      <Notice tone="bg-live-soft text-live-fg">
        <span className="block font-medium">{text.deposit.claimedTitle}</span>
        {fill(text.deposit.claimed, { shop: name, amount })}
      </Notice>
    );
  return (
    <section aria-labelledby="deposit-title" className={`${card} grid gap-4 p-5`}>
      <div className="grid gap-1">
        <h2 id="deposit-title" className="font-semibold text-lg">
          {fill(text.deposit.title, { amount })}
        </h2>
        <p>{fill(text.deposit.why, { shop: name })}</p>
        {deposit.dueAt ? <DepositTimer dueAt={deposit.dueAt} onOver={onOver} /> : null}
      </div>
      {deposit.pix ? (
        <PixCode payload={deposit.pix.payload} qrSvg={deposit.pix.qrSvg} />
      ) : (
        <p>{text.deposit.noCode}</p>
      )}
      {trouble ? <TroubleLine trouble={trouble} /> : null}
      {deposit.pix ? (
        <div className="grid gap-2">
          <button
            type="button"
            className={`${primaryButton} min-h-12 w-full text-lg`}
            aria-disabled={isClaiming || undefined}
            onClick={onClaim}
          >
            {isClaiming ? text.deposit.claiming : text.deposit.claim}
          </button>
          <p className="text-center text-hint text-muted-foreground">{text.deposit.claimHint}</p>
        </div>
      ) : null}
      {deposit.policyText ? (
        <p className="border-border border-t pt-3 text-hint text-muted-foreground">{deposit.policyText}</p>
      ) : null}
    </section>
  );
}

function Notice({ tone, children }: { tone: string; children: React.ReactNode }) {
  return (
    <p role="status" className={`rounded-xl p-4 ${tone}`}>
      {children}
    </p>
  );
}

function PixCode({ payload, qrSvg }: { payload: string; qrSvg: string }) {
  const { text } = useShop();
  const input = useRef<HTMLInputElement>(null);
  const [isCopied, setIsCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(payload);
      setIsCopied(true);
    } catch {
      // No clipboard (an old phone, no https): the code is selected, ready for the phone's own menu.
      input.current?.select();
    }
  };
  return (
    <div className="grid gap-3 sm:grid-cols-[12rem_1fr] sm:items-center">
      {/* biome-ignore lint/performance/noImgElement: the picture is in the address, there is nothing to optimise. */}
      <img
        src={`data:image/svg+xml;utf8,${encodeURIComponent(qrSvg)}`}
        alt={text.deposit.qr}
        className="mx-auto aspect-square w-full max-w-48 rounded-lg bg-white p-1"
      />
      <div className="grid min-w-0 gap-2">
        <ol className="list-inside list-decimal text-hint text-muted-foreground">
          <li>{text.deposit.step1}</li>
          <li>{text.deposit.step2}</li>
          <li>{text.deposit.step3}</li>
        </ol>
        <label className="grid gap-1.5">
          <span className="font-medium">{text.deposit.code}</span>
          <input
            ref={input}
            readOnly
            value={payload}
            onFocus={(event) => event.target.select()}
            className={`${field} h-control font-mono text-hint`}
          />
        </label>
        <button type="button" className={secondaryButton} onClick={copy}>
          {isCopied ? <Icon name="check" /> : null}
          <span aria-live="polite">{isCopied ? text.done.copied : text.deposit.copy}</span>
        </button>
      </div>
    </div>
  );
}
