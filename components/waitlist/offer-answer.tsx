"use client";

import { useState } from "react";
import { primaryButton, secondaryButton, textLink } from "@/components/public-booking/styles";
import { ApiError, callApi } from "@/lib/api/client.shared";
import type { OfferView } from "@/lib/booking/waitlist-schema.shared";

export type OfferText = {
  until: string;
  accept: string;
  decline: string;
  accepted: string;
  declined: string;
  expired: string;
  lost: string;
  manage: string;
  again: string;
  prepay: string;
  failed: string;
};

type Props = {
  token: string;
  slug: string;
  initial: Pick<OfferView, "status" | "manageToken">;
  text: OfferText;
};

/** Yes or no to an offered slot; opening the page decides nothing. */
export function OfferAnswer({ token, slug, initial, text }: Props) {
  const [offer, setOffer] = useState(initial);
  const [isPending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const page = `/b/${encodeURIComponent(slug)}`;
  const answer = async (kind: "accept" | "decline") => {
    if (isPending) return;
    setPending(true);
    setTrouble(null);
    try {
      const { data } = await callApi<{ data: OfferView }>(`/public/offers/${token}/${kind}`, {
        method: "POST",
      });
      setOffer(data);
      // The time is theirs once the deposit is paid: the visit's own page shows how.
      if (data.isDepositDue && data.manageToken) window.location.assign(`${page}/manage/${data.manageToken}`);
    } catch (error) {
      const code = error instanceof ApiError ? error.problem.code : "";
      if (code === "waitlist.slot_gone") setOffer({ ...offer, status: "lost" });
      else setTrouble(code === "booking.prepay_required" ? text.prepay : text.failed);
    } finally {
      setPending(false);
    }
  };
  const isUndecided = offer.status === "open" || offer.status === "expired";
  return (
    <div className="grid gap-4" aria-live="polite">
      {offer.status === "open" ? (
        <p className="text-muted-foreground">{text.until}</p>
      ) : (
        <p className="font-medium">{text[offer.status]}</p>
      )}
      {trouble ? (
        <p role="alert" className="text-danger-text">
          {trouble}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-3">
        {isUndecided ? (
          <button
            type="button"
            className={primaryButton}
            aria-disabled={isPending || undefined}
            onClick={() => void answer("accept")}
          >
            {text.accept}
          </button>
        ) : null}
        {offer.status === "open" ? (
          <button
            type="button"
            className={secondaryButton}
            aria-disabled={isPending || undefined}
            onClick={() => void answer("decline")}
          >
            {text.decline}
          </button>
        ) : null}
        {offer.manageToken ? (
          <a className={textLink} href={`${page}/manage/${offer.manageToken}`}>
            {text.manage}
          </a>
        ) : null}
        {isUndecided || offer.manageToken ? null : (
          <a className={textLink} href={page}>
            {text.again}
          </a>
        )}
      </div>
    </div>
  );
}
