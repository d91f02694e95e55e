"use client";

import { useId } from "react";
import { formatLocalDate } from "@/lib/i18n/format.shared";
import { Icon } from "./icon";
import { useShop } from "./text";

type Props = {
  dates: readonly string[];
  date: string;
  /** Undefined while it is not known. */
  isFree: (date: string) => boolean | undefined;
  onChoose: (date: string) => void;
  /** Missing: there are no days that way. */
  onEarlier: (() => void) | undefined;
  onLater: (() => void) | undefined;
};

/** Seven days to choose from: one stop for the Tab key, arrows inside. Days without free times are crossed out. */
export function DayStrip({ dates, date, isFree, onChoose, onEarlier, onLater }: Props) {
  const { text, locale } = useShop();
  const name = useId();
  const part = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options }).format(new Date(`${day}T00:00:00Z`));
  const [first, last] = [dates[0] ?? "", dates.at(-1) ?? ""];
  const month = first && part(first, { month: "long", year: "numeric" });
  const lastMonth = last && part(last, { month: "long", year: "numeric" });
  return (
    <div className="grid gap-2">
      <div className="flex items-center justify-between">
        <p className="font-medium first-letter:uppercase">
          {month === lastMonth ? month : `${month} – ${lastMonth}`}
        </p>
        <div className="flex">
          <Arrow label={text.time.earlier} icon="back" onClick={onEarlier} />
          <Arrow label={text.time.later} icon="next" onClick={onLater} />
        </div>
      </div>
      <fieldset className="grid min-w-0 grid-cols-7 gap-1 sm:gap-2">
        <legend className="sr-only">{text.time.day}</legend>
        {dates.map((day) => {
          const free = isFree(day);
          return (
            <label
              key={day}
              className={`relative grid min-h-16 cursor-pointer content-center justify-items-center rounded-lg border px-0.5 py-1 transition-colors has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-checked:border-primary has-checked:bg-primary has-checked:text-primary-foreground ${
                free === false
                  ? "border-transparent bg-surface-sunken text-muted-foreground"
                  : "border-border-strong bg-surface hover:border-primary"
              }`}
            >
              <input
                type="radio"
                name={name}
                value={day}
                checked={day === date}
                onChange={() => onChoose(day)}
                className="absolute inset-0 cursor-pointer opacity-0"
              />
              <span aria-hidden="true" className="text-hint">
                {part(day, { weekday: "short" }).replace(".", "")}
              </span>
              <span
                aria-hidden="true"
                className={`font-semibold text-lg ${free === false ? "line-through decoration-1" : ""}`}
              >
                {part(day, { day: "numeric" })}
              </span>
              <span className="sr-only">
                {formatLocalDate(day, locale, "long")}
                {free === undefined ? "" : `, ${free ? text.time.hasTimes : text.time.noTimes}`}
              </span>
            </label>
          );
        })}
      </fieldset>
    </div>
  );
}

type ArrowProps = { label: string; icon: "back" | "next"; onClick: (() => void) | undefined };

function Arrow({ label, icon, onClick }: ArrowProps) {
  return (
    <button
      type="button"
      aria-label={label}
      aria-disabled={onClick ? undefined : true}
      onClick={onClick}
      className="focus-ring grid size-11 place-items-center rounded-lg hover:bg-muted aria-disabled:cursor-not-allowed aria-disabled:opacity-35"
    >
      <Icon name={icon} />
    </button>
  );
}
