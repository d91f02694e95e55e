"use client";

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
  return (
    <div role="alert" className="grid gap-3 rounded-xl border border-live bg-live-soft p-4 text-live-fg">
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
