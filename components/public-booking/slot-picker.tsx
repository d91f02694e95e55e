"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { formatLocalDate, formatTime } from "@/lib/i18n/format.shared";
import { type FreeSlot, groupByDayPart, isOtherClock } from "./day-parts";
import { DayStrip } from "./day-strip";
import { card, secondaryButton } from "./styles";
import { fill, useShop } from "./text";
import { TroubleLine } from "./trouble-line";
import { type SlotQuestion, useSlots } from "./use-slots";
import type { ShownDays } from "./waitlist-wish";

type Props = SlotQuestion & {
  /** Waits until a hold that is being given up is really gone. */
  ready?: () => Promise<void>;
  /** The start that is being held right now. */
  pending: string | null;
  /** Whenever this becomes something else, the list is known to be old and is read again. */
  mark?: unknown;
  onPick: (slot: FreeSlot) => void;
  /** What stands under the times. */
  footer?: (shown: ShownDays & { isFull: boolean; isLoading: boolean }) => ReactNode;
};

/** A strip of days with free and closed ones told apart, and the free times of the chosen day. */
export function SlotPicker({ ready, pending, mark, onPick, footer, ...question }: Props) {
  const { text, locale } = useShop();
  const [week, setWeek] = useState(0);
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasPaged, setHasPaged] = useState(false);
  const slots = useSlots(question, week, ready);
  const { dates, days, next, reload } = slots;
  const marked = useRef(mark);
  useEffect(() => {
    if (marked.current !== mark) reload();
    marked.current = mark;
  }, [mark, reload]);
  const isEmptyWeek = !slots.isLoading && dates.every((date) => days[date]?.length === 0);
  const date =
    chosen && dates.includes(chosen) ? chosen : (dates.find((day) => days[day]?.length) ?? dates[0] ?? "");
  const times = days[date] ?? [];

  // A shop that is full this week opens at its first free day, not at an empty one.
  useEffect(() => {
    if (isEmptyWeek && next && chosen === null && !hasPaged) setWeek(weekOf(next, dates[0] ?? next, week));
  }, [isEmptyWeek, next, chosen, hasPaged, dates, week]);

  const turn = (weeks: number) => {
    setHasPaged(true);
    setWeek(week + weeks);
  };

  const goTo = (day: string) => {
    setWeek(weekOf(day, dates[0] ?? day, week));
    setChosen(day);
  };

  return (
    <div className="grid gap-5">
      <DayStrip
        dates={dates}
        date={date}
        isFree={(day) => (days[day] ? days[day].length > 0 : undefined)}
        onChoose={setChosen}
        onEarlier={week > 0 ? () => turn(-1) : undefined}
        onLater={slots.hasLater ? () => turn(1) : undefined}
      />
      <div aria-live="polite" className="sr-only">
        {slots.isLoading
          ? text.time.loading
          : times.length > 0
            ? fill(text.time.found, { day: formatLocalDate(date, locale, "long") })
            : null}
      </div>
      {slots.trouble ? <TroubleLine trouble={slots.trouble} onRetry={reload} /> : null}
      {slots.isLoading ? <TimesSkeleton /> : null}
      {!slots.isLoading && !slots.trouble && times.length === 0 ? (
        <div className={`${card} grid justify-items-start gap-3 p-5 text-muted-foreground`}>
          <p>{isEmptyWeek ? (next ? text.time.noneThisWeek : text.time.noneAtAll) : text.time.noneThisDay}</p>
          {next ? (
            <button type="button" className={secondaryButton} onClick={() => goTo(next)}>
              {fill(text.time.goToNext, { day: formatLocalDate(next, locale, "long") })}
            </button>
          ) : null}
        </div>
      ) : null}
      {slots.isLoading ? null : <Times slots={times} pending={pending} onPick={onPick} />}
      {footer?.({
        date,
        dates,
        isEmptyWeek,
        isFull: times.length === 0,
        isLoading: slots.isLoading || slots.trouble !== null,
      })}
    </div>
  );
}

function weekOf(date: string, firstShown: string, week: number): number {
  return week + Math.floor((Date.parse(date) - Date.parse(firstShown)) / (7 * 86_400_000));
}

function Times({ slots, pending, onPick }: { slots: FreeSlot[] } & Pick<Props, "pending" | "onPick">) {
  const { text, timeZone, locale } = useShop();
  return (
    <>
      {groupByDayPart(slots, timeZone).map(({ part, slots: starts }) => (
        <section key={part} className="grid gap-2">
          <h3 className="font-medium text-hint text-muted-foreground">{text.time[part]}</h3>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2">
            {starts.map((slot) => (
              <li key={slot.startsAt}>
                <button
                  type="button"
                  aria-disabled={pending !== null || undefined}
                  aria-busy={pending === slot.startsAt || undefined}
                  onClick={() => pending === null && onPick(slot)}
                  className={`focus-ring h-12 w-full rounded-lg border font-medium transition-colors ${
                    pending === slot.startsAt
                      ? "animate-pulse border-primary bg-primary text-primary-foreground"
                      : "border-border-strong bg-surface hover:border-primary hover:bg-primary-soft hover:text-primary-text"
                  }`}
                >
                  {formatTime(slot.startsAt, timeZone, locale)}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <ZoneNote instant={slots[0]?.startsAt} />
      <p role="status" className="sr-only">
        {pending ? fill(text.time.choosing, { time: formatTime(pending, timeZone, locale) }) : null}
      </p>
    </>
  );
}

/** Names the shop's zone to a visitor whose own clock shows another time. */
export function ZoneNote({ instant }: { instant: string | undefined }) {
  const { text, timeZone, locale } = useShop();
  const [visitorZone, setVisitorZone] = useState("");
  // Only the browser knows; the server's first paint says nothing about it.
  useEffect(() => setVisitorZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  if (!instant || !isOtherClock(instant, timeZone, visitorZone)) return null;
  const zone = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: "long" })
    .formatToParts(new Date(instant))
    .find((part) => part.type === "timeZoneName")?.value;
  return (
    <p className="text-hint text-muted-foreground">{fill(text.time.zone, { zone: zone ?? timeZone })}</p>
  );
}

function TimesSkeleton() {
  return (
    <div aria-hidden="true" className="grid grid-cols-[repeat(auto-fill,minmax(5.5rem,1fr))] gap-2 pt-7">
      {Array.from({ length: 12 }, (_, cell) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: twelve equal boxes.
        <div key={cell} className="h-12 animate-pulse rounded-lg bg-muted" />
      ))}
    </div>
  );
}
