import { Temporal } from "temporal-polyfill";
import type { DateReading } from "@/lib/ai/builtin/reading";

/** Date arithmetic from the shop's own "today". Weekdays are ISO: 1 is Monday, 7 is Sunday. */
export type Calendar = ReturnType<typeof calendarAt>;

/** Builds the calendar of one instant in one zone; an unknown zone counts as UTC. */
export function calendarAt(now: string, timeZone: string) {
  const instant = Temporal.Instant.from(now);
  const zoned = toZone(instant, timeZone);
  const today = zoned.toPlainDate();

  const single = (date: Temporal.PlainDate, label: DateReading["label"] = "exact"): DateReading => ({
    from: date.toString(),
    to: date.toString(),
    label,
  });
  const range = (from: Temporal.PlainDate, to: Temporal.PlainDate, label: DateReading["label"] = "range") => {
    const start = Temporal.PlainDate.compare(from, today) < 0 ? today : from;
    return { from: start.toString(), to: to.toString(), label } satisfies DateReading;
  };
  const monday = today.subtract({ days: today.dayOfWeek - 1 });

  return {
    today,
    time: zoned.toPlainTime().toString({ smallestUnit: "minute" }),
    plusDays: (days: number) => single(today.add({ days })),
    plusMonths: (months: number) => single(today.add({ months })),
    /** The moment so many minutes from now, as local date and HH:MM. */
    plusMinutes: (minutes: number) => {
      const then = zoned.add({ minutes });
      return {
        date: single(then.toPlainDate()),
        time: then.toPlainTime().toString({ smallestUnit: "minute" }),
      };
    },
    /** `coming`: today counts. `after`: today does not. `next-week`: in the calendar week after this one. */
    weekday: (weekday: number, how: "coming" | "after" | "next-week"): DateReading => {
      if (how === "next-week") return single(monday.add({ days: 7 + weekday - 1 }), "weekday");
      const ahead = (weekday - today.dayOfWeek + 7) % 7;
      return single(today.add({ days: ahead === 0 && how === "after" ? 7 : ahead }), "weekday");
    },
    /** The next date with this day of the month, in this month or the first later one that has it. */
    dayOfMonth: (day: number): DateReading | null => {
      if (day < 1 || day > 31) return null;
      for (let ahead = day < today.day ? 1 : 0; ahead < 4; ahead++) {
        const month = today.with({ day: 1 }).add({ months: ahead });
        if (day <= month.daysInMonth) return single(month.with({ day }));
      }
      return null;
    },
    /** "sexta 27": the number is a day when it is too late for an hour; null when no such day is near. */
    weekdayNumber: (weekday: number, day: number): DateReading | null => {
      if (day < 20 || day > 31) return null;
      for (let ahead = 0; ahead < 62; ahead++) {
        const date = today.add({ days: ahead });
        if (date.day === day && (date.dayOfWeek === weekday || day > 24)) return single(date);
      }
      return null;
    },
    dayOfNextMonth: (day: number): DateReading | null => {
      const month = today.with({ day: 1 }).add({ months: 1 });
      return day >= 1 && day <= month.daysInMonth ? single(month.with({ day })) : null;
    },
    /** A date of this year or, once past, of the next; null when it does not exist or its year is over. */
    dayMonth: (day: number, month: number, year?: number): DateReading | null => {
      if (day < 1 || month < 1 || month > 12) return null;
      const full = year === undefined ? undefined : year < 100 ? 2000 + year : year;
      const date = plainDate(full ?? today.year, month, day);
      if (full !== undefined)
        return date && Temporal.PlainDate.compare(date, today) >= 0 ? single(date) : null;
      if (date && Temporal.PlainDate.compare(date, today) >= 0) return single(date);
      const next = plainDate(today.year + 1, month, day);
      return next ? single(next) : null;
    },
    week: (ahead: number): DateReading => {
      const start = monday.add({ days: 7 * ahead });
      return range(start, start.add({ days: 6 }));
    },
    weekend: (ahead: number): DateReading => {
      const saturday = monday.add({ days: 5 + 7 * ahead });
      return range(saturday, saturday.add({ days: 1 }));
    },
    month: (month: number, part: "all" | "start" | "middle" | "end" = "all"): DateReading => {
      const year = month < today.month ? today.year + 1 : today.year;
      const first = Temporal.PlainDate.from({ year, month, day: 1 });
      const at = (day: number) => first.with({ day: Math.min(day, first.daysInMonth) });
      if (part === "start") return range(at(1), at(10));
      if (part === "middle") return range(at(11), at(20));
      return range(part === "end" ? at(21) : at(1), at(31));
    },
    nextMonth: (part: "all" | "start" | "middle" | "end" = "all"): DateReading => {
      const first = today.with({ day: 1 }).add({ months: 1 });
      const at = (day: number) => first.with({ day: Math.min(day, first.daysInMonth) });
      if (part === "start") return range(at(1), at(10));
      if (part === "middle") return range(at(11), at(20));
      return range(part === "end" ? at(21) : at(1), at(31));
    },
    /** From today for so many days; `asap` when the customer wants the earliest. */
    upcoming: (days: number, label: "range" | "asap"): DateReading =>
      range(today, today.add({ days }), label),
  };
}

function toZone(instant: Temporal.Instant, timeZone: string): Temporal.ZonedDateTime {
  try {
    return instant.toZonedDateTimeISO(timeZone);
  } catch {
    return instant.toZonedDateTimeISO("UTC");
  }
}

function plainDate(year: number, month: number, day: number): Temporal.PlainDate | null {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch {
    return null;
  }
}
