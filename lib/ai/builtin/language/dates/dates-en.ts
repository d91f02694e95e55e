import { type DateRule, hit, hitOrInvalid, lookUp } from "@/lib/ai/builtin/language/dates/date-rule";
import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";

const number = numberSource("en");
const weekday =
  "(mon(?:day)?s?|tue(?:s|sday)?s?|wed(?:s|nesday)?s?|thu(?:r|rs|rsday)?s?|fri(?:day)?s?|sat(?:urday)?s?|sun(?:day)?s?)";
const weekdays = [
  [/^mon/, 1],
  [/^tue/, 2],
  [/^wed/, 3],
  [/^thu/, 4],
  [/^fri/, 5],
  [/^sat/, 6],
  [/^sun/, 7],
] as const;
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
const months = [
  [/^jan/, 1],
  [/^feb/, 2],
  [/^mar/, 3],
  [/^apr/, 4],
  [/^may/, 5],
  [/^jun/, 6],
  [/^jul/, 7],
  [/^aug/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^nov/, 11],
  [/^dec/, 12],
] as const;
const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");
const dayNumber = `(\\d{1,2}(?:st|nd|rd|th)?|${ordinals.join("|")})`;
const day = (word = "") => (ordinals.includes(word) ? ordinals.indexOf(word) + 1 : Number.parseInt(word, 10));

/** How dates are written in English, apart from figures like 12/15. */
export const englishDates: DateRule[] = [
  { pattern: /\b(?:the )?day after tomorrow\b/, read: (_, c) => hit(c.plusDays(2)) },
  { pattern: /\b(?:yesterday|last (?:week|month|year|night))\b/, read: (m) => hitOrInvalid(null, m[0]) },
  {
    pattern:
      /\b(?:asap|as soon as (?:possible|you can)|soonest|earliest|first (?:available|free|opening|thing available)|next (?:available|free|opening|slot)|as early as possible|the sooner the better)\b/,
    read: (_, c) => hit(c.upcoming(14, "asap")),
  },
  {
    pattern: /\b(?:right now|(?<!are |not )now|straight away|immediately)\b/,
    read: (_, c) => hit({ ...c.plusDays(0), label: "asap" }),
  },
  {
    pattern: new RegExp(
      `\\bin (?:about )?(${number}|an?|half an|a couple of|a few) (minutes?|mins?|hours?|days?|weeks?|months?)\\b`,
    ),
    read: (m, c) => {
      const said = m[1] ?? "";
      const n = /^an?$/.test(said)
        ? 1
        : said === "half an"
          ? 0.5
          : /couple/.test(said)
            ? 2
            : /few/.test(said)
              ? 3
              : toNumber(said, "en");
      return n === null ? null : ahead(n, m[2] ?? "", c);
    },
  },
  {
    pattern: new RegExp(`\\b(${number}|a) (days?|weeks?|months?) from (?:now|today)\\b`),
    read: (m, c) => ahead(m[1] === "a" ? 1 : (toNumber(m[1], "en") ?? 0), m[2] ?? "", c),
  },
  {
    pattern: new RegExp(`\\b(?:a week (?:from|on)|week from) ${weekday}\\b`),
    read: (m, c) => {
      const found = lookUp(weekdays, m[1]);
      return found ? hit(shift(c.weekday(found, "after"), c)) : null;
    },
  },
  {
    pattern: /\b(?:a week (?:from )?(?:today|tomorrow)|today week)\b/,
    read: (m, c) => hit(c.plusDays(/tomorrow/.test(m[0]) ? 8 : 7)),
  },
  {
    pattern: new RegExp(`\\b(?:(?:on )?(?:the )?)${dayNumber}(?: of)? ${month}\\b(?:,? (20\\d\\d))?`),
    read: (m, c) =>
      hitOrInvalid(c.dayMonth(day(m[1]), lookUp(months, m[2]) ?? 0, m[3] ? Number(m[3]) : undefined), m[0]),
  },
  {
    pattern: new RegExp(`\\b${month}\\.? (?:the )?${dayNumber}(?![\\d:]| ?[ap]\\.?m)\\b(?:,? (20\\d\\d))?`),
    read: (m, c) =>
      hitOrInvalid(c.dayMonth(day(m[2]), lookUp(months, m[1]) ?? 0, m[3] ? Number(m[3]) : undefined), m[0]),
  },
  {
    pattern: new RegExp(`\\b${weekday},? (?:the )?(\\d{1,2})(?:st|nd|rd|th)\\b`),
    read: (m, c) => hitOrInvalid(c.dayOfMonth(Number(m[2])), m[0]),
  },
  {
    pattern: new RegExp(`\\b${weekday},? (2\\d|3[01])(?![\\d:/.-]| ?(?:h|[ap]\\.?m))\\b`),
    read: (m, c) => hit(c.weekdayNumber(lookUp(weekdays, m[1]) ?? 0, Number(m[2]))),
  },
  {
    pattern:
      /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)\b(?! (?:one|option|slot|time|avenue|ave|street|st|floor|of next|next month))/,
    read: (m, c) => hitOrInvalid(c.dayOfMonth(Number(m[1])), m[0]),
  },
  {
    pattern: /\b(?:on )(\d{1,2})(?:st|nd|rd|th)\b(?! (?:avenue|ave|street|st|floor|of next|next month))/,
    read: (m, c) => hitOrInvalid(c.dayOfMonth(Number(m[1])), m[0]),
  },
  {
    pattern: /\b(?:on )?(?:the )?(\d{1,2})(?:st|nd|rd|th) (?:of )?next month\b/,
    read: (m, c) => hitOrInvalid(c.dayOfNextMonth(Number(m[1])), m[0]),
  },
  {
    pattern: new RegExp(`\\b(?:(?:with)?in |over )?the next (${number}|few|couple of) days\\b`),
    read: (m, c) => hit(c.upcoming(toNumber(m[1], "en") ?? 3, "range")),
  },
  { pattern: /\bnext weekend\b/, read: (_, c) => hit(c.weekend(1)) },
  { pattern: /\b(?:this |the |on the |at the |over the )?weekends?\b/, read: (_, c) => hit(c.weekend(0)) },
  {
    pattern: new RegExp(`\\b(?:next week(?:'s)?,? (?:on )?${weekday}|${weekday},? (?:of )?next week)\\b`),
    read: (m, c) => {
      const found = lookUp(weekdays, m[1] ?? m[2]);
      return found ? hit(c.weekday(found, "next-week")) : null;
    },
  },
  {
    pattern: new RegExp(`\\b(next|this|coming|this coming|every|on|by)?\\b ?${weekday}(?![a-z])\\.?`),
    read: (m, c) => {
      const found = lookUp(weekdays, m[2]);
      if (!found) return null;
      const bare = m[1] !== "next";
      return { kind: "date", date: c.weekday(found, bare ? "coming" : "next-week"), bare };
    },
  },
  { pattern: /\b(?:next|the following) week\b/, read: (_, c) => hit(c.week(1)) },
  { pattern: /\bweek after next\b/, read: (_, c) => hit(c.week(2)) },
  { pattern: /\b(?:(?:later |sometime )?this week|during the week)\b/, read: (_, c) => hit(c.week(0)) },
  {
    pattern: /\b(?:(start|beginning|early|middle|mid|end|late)(?: of| in)? )?(?:the )?(next|this) month\b/,
    read: (m, c) => hit(m[2] === "next" ? c.nextMonth(part(m[1])) : c.month(c.today.month, part(m[1]))),
  },
  { pattern: /\b(?:end|late) (?:of|in) the month\b/, read: (_, c) => hit(c.month(c.today.month, "end")) },
  {
    pattern: new RegExp(`\\b(?:in|during|(start of|beginning of|early|mid|end of|late)) ${month}\\b`),
    read: (m, c) => {
      const found = lookUp(months, m[2]);
      return found ? hit(c.month(found, part(m[1]))) : null;
    },
  },
  {
    pattern: /\b(?:next few days|coming days|next days|these days)\b/,
    read: (_, c) => hit(c.upcoming(6, "range")),
  },
  {
    pattern: /\b(?:any ?day|whichever day|any date|whenever)\b/,
    read: (_, c) => hit(c.upcoming(13, "range")),
  },
  {
    pattern: new RegExp(`^${month}[.!?]?$`),
    read: (m, c) => hit(c.month(lookUp(months, m[1]) ?? 1)),
  },
  { pattern: /\b(?:christmas eve)\b/, read: (_, c) => hit(c.dayMonth(24, 12)) },
  { pattern: /\b(?<!merry |happy )christmas(?: day)?\b/, read: (_, c) => hit(c.dayMonth(25, 12)) },
  { pattern: /\bnew year's eve\b/, read: (_, c) => hit(c.dayMonth(31, 12)) },
  { pattern: /\btomorrow\b/, read: (_, c) => hit(c.plusDays(1)) },
  {
    pattern: /\b(?:today|tonight|this (?:morning|afternoon|evening))\b/,
    read: (m, c) => (/today/.test(m[0]) ? hit(c.plusDays(0)) : null),
  },
];

function part(word: string | undefined): "all" | "start" | "middle" | "end" {
  if (!word) return "all";
  return /start|begin|early/.test(word) ? "start" : /mid/.test(word) ? "middle" : "end";
}

function ahead(n: number, unit: string, c: Parameters<DateRule["read"]>[1]) {
  if (n > 400) return null;
  if (/^mi|^ho/.test(unit)) {
    const { date, time } = c.plusMinutes(n * (/^h/.test(unit) ? 60 : 1));
    return { kind: "moment" as const, date, time };
  }
  if (/^d/.test(unit)) return hit(c.plusDays(n));
  return hit(/^w/.test(unit) ? c.plusDays(7 * n) : c.plusMonths(Math.min(n, 24)));
}

function shift(reading: { from: string }, c: Parameters<DateRule["read"]>[1]) {
  return c.plusDays(c.today.until(reading.from).days + 7);
}
