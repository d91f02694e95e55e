"use client";

import { useEffect, useRef } from "react";
import { formatDate, formatTime } from "@/lib/i18n/format.shared";
import type { FreeSlot } from "./day-parts";
import { secondaryButton } from "./styles";
import { useShop } from "./text";

type Props = {
  slots: readonly FreeSlot[];
  pending: string | null;
  onPick: (slot: FreeSlot) => void;
  /** Shows the whole calendar again. */
  onOther?: () => void;
};

/** Somebody was faster: the nearest free times, one tap away. */
export function Alternatives({ slots, pending, onPick, onOther }: Props) {
  const { text, timeZone, locale } = useShop();
  const box = useRef<HTMLDivElement>(null);
  // The button that was tapped may be gone, and this may stand above what is seen.
  useEffect(() => {
    box.current?.focus();
  }, []);
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="grid scroll-mt-4 gap-3 outline-none rounded-xl border border-live bg-live-soft p-4 text-live-fg"
    >
      <div>
        <p className="font-semibold">{text.taken.title}</p>
        <p>{slots.length > 0 ? text.taken.text : text.taken.none}</p>
      </div>
      <ul className="flex flex-wrap gap-2">
        {[...slots]
          .sort((one, other) => one.startsAt.localeCompare(other.startsAt))
          .map((slot) => (
            <li key={slot.startsAt}>
              <button
                type="button"
                className={secondaryButton}
                aria-disabled={pending !== null || undefined}
                onClick={() => pending === null && onPick(slot)}
              >
                {formatDate(slot.startsAt, timeZone, locale, "long")},{" "}
                {formatTime(slot.startsAt, timeZone, locale)}
              </button>
            </li>
          ))}
        {onOther ? (
          <li>
            <button type="button" className={secondaryButton} onClick={onOther}>
              {text.taken.other}
            </button>
          </li>
        ) : null}
      </ul>
    </div>
  );
}
