import {
  type DateHit,
  type DateRule,
  hit,
  hitOrInvalid,
  lookUp,
} from "@/lib/ai/builtin/language/dates/date-rule";
import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";

const number = numberSource("ro");
const weekday =
  "(lunea|luni|lun|martea|marti|mart|miercurea|miercuri|mierc|mie|joia|joi|vinerea|vineri|vin\\.|vi|sambata|sambete|samb|duminica|dum)";
const weekdays = [
  [/^lun/, 1],
  [/^mar/, 2],
  [/^mie/, 3],
  [/^joi/, 4],
  [/^vi/, 5],
  [/^sam/, 6],
  [/^dum/, 7],
] as const;
const month =
  "(ianuarie|ian|februarie|feb|martie|mar|aprilie|apr|mai|iunie|iun|iulie|iul|august|aug|septembrie|sept?|octombrie|oct|noiembrie|noi|nov|decembrie|dec)";
const months = [
  [/^ian/, 1],
  [/^feb/, 2],
  [/^mar/, 3],
  [/^apr/, 4],
  [/^mai/, 5],
  [/^iun/, 6],
  [/^iul/, 7],
  [/^aug/, 8],
  [/^sep/, 9],
  [/^oct/, 10],
  [/^no/, 11],
  [/^dec/, 12],
] as const;
const nextWeek = "(?:din |in )?(?:saptamana (?:viitoare|urmatoare|cealalta|care vine)|urmatoarea saptamana)";

/** How dates are written in Romanian, apart from figures like 15.12. */
export const romanianDates: DateRule[] = [
  { pattern: /\b(?:poimaine|dupa maine)\b/, read: (_, c) => hit(c.plusDays(2)) },
  { pattern: /\b(?:alaltaieri|ieri|(?:saptamana|luna) trecuta)\b/, read: (m) => hitOrInvalid(null, m[0]) },
  {
    pattern:
      /\b(?:cat (?:de )?(?:mai )?(?:repede|curand|devreme|rapid)(?: posibil| se poate)?|cel mai (?:devreme|repede|curand|rapid)|cat mai (?:repede|curand|devreme)|prim(?:a|ul) (?:ora |loc |interval |programare |data )?(?:liber|libera|disponibil|disponibila)|(?<!la )prima (?:ora|programare)|primul loc|urmatorul loc|de urgenta|urgent)\b/,
    read: (_, c) => hit(c.upcoming(14, "asap")),
  },
  {
    pattern: /\b(?:chiar acum|(?<!nu )acum|imediat)\b/,
    read: (_, c) => hit({ ...c.plusDays(0), label: "asap" }),
  },
  {
    pattern: new RegExp(
      `\\b(?:peste|in) (?:vreo )?(${number}|o jumatate de|o|cateva) ?(?:de )?(minute?|min|or[ae]|zile?|zi|saptaman[ai]|luni|luna)\\b`,
    ),
    read: (m, c) => {
      const said = m[1] ?? "";
      const n = said === "o" ? 1 : said === "cateva" ? 3 : /jumatate/.test(said) ? 0.5 : toNumber(said, "ro");
      return n === null ? null : ahead(n, m[2] ?? "", c);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:pe |in |din |de |data de )?(1|intai|${number})(?: ale lunii)? ${month}\\b\\.?(?:,? (20\\d\\d))?`,
    ),
    read: (m, c) =>
      hitOrInvalid(
        c.dayMonth(dayNumber(m[1]) ?? 0, lookUp(months, m[2]) ?? 0, m[3] ? Number(m[3]) : undefined),
        m[0],
      ),
  },
  {
    pattern: new RegExp(`\\b(?:pe |in |de )?(?:data de |data |ziua de )(intai|${number})\\b(?![/:.]\\d)`),
    read: (m, c) => hitOrInvalid(c.dayOfMonth(dayNumber(m[1]) ?? 0), m[0]),
  },
  {
    pattern: new RegExp(
      `\\bpe (intai|${number})(?: ale lunii| luna (?:viitoare|asta))?\\b(?![/:.]\\d| ?(?:la suta|persoane|lei))`,
    ),
    read: (m, c) => {
      const day = dayNumber(m[1]);
      if (day === null) return null;
      return hitOrInvalid(/viitoare/.test(m[0]) ? c.dayOfNextMonth(day) : c.dayOfMonth(day), m[0]);
    },
  },
  {
    pattern: new RegExp(`\\b${weekday},? (2\\d|3[01])(?![\\d:/.-]| ?(?:h|ore|fix))\\b`),
    read: (m, c) => hit(c.weekdayNumber(lookUp(weekdays, m[1]) ?? 0, Number(m[2]))),
  },
  {
    pattern: /\b(?:weekend(?:ul)? (?:viitor|urmator)|urmatorul weekend)\b/,
    read: (_, c) => hit(c.weekend(1)),
  },
  {
    pattern: /\b(?:in |la )?(?:weekend(?:ul)?(?: (?:asta|acesta))?|sfarsit(?:ul)? de saptamana)\b/,
    read: (_, c) => hit(c.weekend(0)),
  },
  {
    pattern: new RegExp(`\\b${nextWeek},? ?(?:pe )?${weekday}(?![a-z])`),
    read: (m, c) => weekdayHit(m[1], "next-week", c),
  },
  {
    pattern: new RegExp(`\\b(?:pe )?${weekday},? (?:${nextWeek}|viitoare|cealalta)\\b`),
    read: (m, c) => weekdayHit(m[1], "next-week", c),
  },
  {
    pattern: new RegExp(`\\burmatoarea (?:zi de )?${weekday}(?![a-z])`),
    read: (m, c) => weekdayHit(m[1], "after", c),
  },
  {
    pattern: new RegExp(
      `\\b((?:pe|de|in|vin|pt|pentru) )?${weekday}(?![a-z])(?: (?:asta|aceasta|care vine))?`,
    ),
    read: (m, c) => {
      if (m[2] === "vi" && !m[1]) return null;
      return weekdayHit(m[2], "coming", c);
    },
  },
  { pattern: new RegExp(`\\b${nextWeek}\\b`), read: (_, c) => hit(c.week(1)) },
  {
    pattern: /\b(?:saptamana (?:asta|aceasta|curenta)|in cursul saptamanii)\b/,
    read: (_, c) => hit(c.week(0)),
  },
  {
    pattern:
      /\b(?:(inceputul|mijlocul|sfarsitul|finalul) )?(?:lun[ai]i? (?:viitoare|urmatoare)|lunii viitoare)\b/,
    read: (m, c) => hit(c.nextMonth(part(m[1]))),
  },
  {
    pattern: /\b(?:(inceputul|mijlocul|sfarsitul|finalul) (?:lunii|de luna)|luna (?:asta|aceasta))\b/,
    read: (m, c) => hit(c.month(c.today.month, part(m[1]))),
  },
  {
    pattern: new RegExp(
      `\\b(?:in(?: luna)?|luna|(inceputul lui|mijlocul lui|sfarsitul lui|la sfarsit de)) ${month}\\b`,
    ),
    read: (m, c) => {
      const found = lookUp(months, m[2]);
      return found ? hit(c.month(found, part(m[1]))) : null;
    },
  },
  {
    pattern: new RegExp(`\\b(?:in )?urmatoarele (${number}) zile\\b`),
    read: (m, c) => hit(c.upcoming(toNumber(m[1], "ro") ?? 6, "range")),
  },
  {
    pattern: /\b(?:in )?(?:zilele (?:urmatoare|astea|acestea)|urmatoarele zile)\b/,
    read: (_, c) => hit(c.upcoming(6, "range")),
  },
  {
    pattern: /\b(?:orice zi|oricare zi|oricand|in orice zi|orice data)\b/,
    read: (_, c) => hit(c.upcoming(13, "range")),
  },
  {
    pattern: new RegExp(`^${month}[.!?]?$`),
    read: (m, c) => hit(c.month(lookUp(months, m[1]) ?? 1)),
  },
  {
    pattern: /\b(?:de |in |pe )?(?:ajunul? (?:de )?craciun(?:ului)?|ajun)\b/,
    read: (_, c) => hit(c.dayMonth(24, 12)),
  },
  { pattern: /\bde craciun\b/, read: (_, c) => hit(c.dayMonth(25, 12)) },
  { pattern: /\bde revelion\b/, read: (_, c) => hit(c.dayMonth(31, 12)) },
  { pattern: /\bmaine\b/, read: (_, c) => hit(c.plusDays(1)) },
  { pattern: /\b(?:azi|astazi)\b/, read: (_, c) => hit(c.plusDays(0)) },
];

type Calendar = Parameters<DateRule["read"]>[1];

function dayNumber(word: string | undefined): number | null {
  return word === "intai" ? 1 : toNumber(word, "ro");
}

function weekdayHit(
  word: string | undefined,
  how: "coming" | "after" | "next-week",
  c: Calendar,
): DateHit | null {
  const found = lookUp(weekdays, word);
  return found ? { kind: "date", date: c.weekday(found, how), bare: how === "coming" } : null;
}

function part(word: string | undefined): "all" | "start" | "middle" | "end" {
  if (!word) return "all";
  return /^inc/.test(word) ? "start" : /^mij/.test(word) ? "middle" : "end";
}

function ahead(n: number, unit: string, c: Calendar): DateHit | null {
  if (n > 400) return null;
  if (/^(?:min|or)/.test(unit)) {
    const { date, time } = c.plusMinutes(n * (/^o/.test(unit) ? 60 : 1));
    return { kind: "moment", date, time };
  }
  if (/^z/.test(unit)) return hit(c.plusDays(n));
  return hit(/^s/.test(unit) ? c.plusDays(7 * n) : c.plusMonths(Math.min(n, 24)));
}
