import { type DateRule, hitOrInvalid } from "@/lib/ai/builtin/language/dates/date-rule";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

/** Dates in figures: 2026-12-15, 15/12, 15.12.2026. The month comes first only for English in the United States. */
export function numericDates(locale: BuiltinLocale, country: string): DateRule[] {
  const monthFirst = locale === "en" && country.toUpperCase() === "US";
  return [
    {
      pattern: /\b(20\d\d)-(\d{1,2})-(\d{1,2})\b/,
      read: (m, c) => hitOrInvalid(c.dayMonth(Number(m[3]), Number(m[2]), Number(m[1])), m[0]),
    },
    {
      pattern:
        /(?<![\d/.,$:-])(?:(?:dia|pe|on|data de) )?(\d{1,2})(?:\/|\.|-)(\d{1,2})(?:\/|\.|-)(20\d\d|\d\d)(?![\d/:])/,
      read: (m, c) => {
        const [day, month] = order(Number(m[1]), Number(m[2]), monthFirst);
        return hitOrInvalid(c.dayMonth(day, month, Number(m[3])), m[0]);
      },
    },
    {
      // "15.30" and "la 10.12" are times, "1.5" is a number; "24/7" is no date.
      pattern:
        /(?<![\d/.,$:-])((?:dia|pe|on|data de|em|no) )?(\d{1,2})(\/|\.)(\d{1,2})(?![\d/:%]|\.\d| ?(?:h|reais|lei|ron|eur|pm|am|p\.m|a\.m)\b)/,
      read: (m, c) => {
        const first = Number(m[2]);
        const second = Number(m[4]);
        const dotted = m[3] === ".";
        if (first === 24 && second === 7) return null;
        if (dotted) {
          const before = m.input.slice(0, m.index);
          if (!m[1] && /\b(?:la|as|ora|orele|at|pelas|das|ate|dupa|around|for) ?$/.test(before)) return null;
          if (second > 12 || second === 0 || (m[4] ?? "").length < 2 || locale === "en") return null;
        }
        if (first > 31 || second > 31 || (first > 12 && second > 12))
          return first > 40 ? null : hitOrInvalid(null, m[0]);
        const [day, month] = order(first, second, monthFirst);
        return hitOrInvalid(c.dayMonth(day, month), m[0]);
      },
    },
  ];
}

function order(first: number, second: number, monthFirst: boolean): [day: number, month: number] {
  const [day, month] = monthFirst ? [second, first] : [first, second];
  return month > 12 && day <= 12 ? [month, day] : [day, month];
}
