"use client";

import { useEffect, useRef } from "react";
import type { Trouble } from "./booking-state";
import { telHref } from "./links";
import { secondaryButton, textLink } from "./styles";
import { fill, problemText, useShop } from "./text";

type Props = { trouble: Trouble; onRetry?: () => void };

/** What went wrong and what to do, said at once to a screen reader too. */
export function TroubleLine({ trouble, onRetry }: Props) {
  const { text, phone } = useShop();
  const box = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new trouble is brought into view.
  useEffect(() => {
    // Newer browsers return a promise here, which an effect must not.
    box.current?.scrollIntoView({ block: "nearest" });
  }, [trouble]);
  return (
    <div
      ref={box}
      role="alert"
      className="grid justify-items-start gap-3 rounded-xl border border-danger/40 bg-danger-soft p-4 text-danger-text"
    >
      <p>
        {problemText(text, trouble.code)}
        {trouble.code === "booking.prepay_required" && phone ? (
          <a className={`${textLink} block w-fit font-medium`} href={telHref(phone)}>
            {fill(text.services.call, { phone })}
          </a>
        ) : null}
        {trouble.requestId ? <span className="block break-all text-hint">{trouble.requestId}</span> : null}
      </p>
      {onRetry ? (
        <button type="button" className={secondaryButton} onClick={onRetry}>
          {text.retry}
        </button>
      ) : null}
    </div>
  );
}
