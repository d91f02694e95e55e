import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";
import type { Place, Scan } from "@/lib/ai/builtin/language/scan";
import { type Clock, candidates, clock, clockText } from "@/lib/ai/builtin/language/times/clock";
import { type TimeWords, timeWords } from "@/lib/ai/builtin/language/times/time-words";
import type { BuiltinLocale, TimeReading } from "@/lib/ai/builtin/reading";

type Half = "am" | "pm" | null;
type Found = Place<TimeReading>;
/** A number alone is an hour when an hour was asked for. */
export type TimeOptions = { expectingTime: boolean };

const patterns = new Map<
  BuiltinLocale,
  Record<"range" | "after" | "before" | "exact" | "afterDate" | "dashed", RegExp[]>
>();

/** Reads every time of the text in one language, strikes it out; the part of the day said elsewhere decides "3". */
export function readTimes(scan: Scan, locale: BuiltinLocale, options: TimeOptions): Found[] {
  const words = timeWords[locale];
  // "later" is a wish for other times, not for an afternoon.
  scan.takeAll(/\b(?:mais (?:tarde|cedo)|mai (?:tarziu|devreme))\b(?! (?:que|d[eao]s?)\b)/, () => true);
  const compiled = patterns.get(locale) ?? compile(words, locale);
  patterns.set(locale, compiled);
  const half = partOfDay(scan.text, words)?.half ?? null;
  const found: Found[] = [];

  for (const pattern of [...compiled.range, ...compiled.dashed]) {
    found.push(...scan.takeAll(pattern, (m) => readRange(m, words, locale, half)));
  }
  for (const pattern of compiled.after) {
    found.push(...scan.takeAll(pattern, (m) => openWindow(readClock(m, "1", words, locale), half, "after")));
  }
  for (const pattern of compiled.before) {
    found.push(
      ...scan.takeAll(pattern, (m) =>
        openWindow(
          readClock(m, "1", words, locale),
          half,
          /^(?:before|earlier|antes|inainte|mai dev)/.test(m[0]) ? "before" : "until",
        ),
      ),
    );
  }
  for (const pattern of [...compiled.exact, ...compiled.afterDate]) {
    found.push(...scan.takeAll(pattern, (m) => exact(readClock(m, "1", words, locale), half)));
  }
  if (found.length === 0 && options.expectingTime) {
    const bare = new RegExp(`(?<![\\w~,.])(?<h1>${words.hour})(?![\\w~])(?! ?(?:${words.notHours}))`);
    found.push(...scan.takeAll(bare, (m) => exact(readClock(m, "1", words, locale), half)).slice(0, 1));
  }
  if (found.length === 0) {
    const part = partOfDay(scan.text, words);
    if (part) {
      scan.strike(part.at, part.length);
      found.push({
        at: part.at,
        length: part.length,
        value: { kind: "window", from: part.from, to: part.to },
      });
    } else {
      found.push(
        ...scan.takeAll(words.anyTime, () => ({ kind: "window" as const, from: "00:00", to: "23:59" })),
      );
    }
  }
  return found.sort((a, b) => a.at - b.at);
}

function compile(words: TimeWords, locale: BuiltinLocale) {
  const half = `(?: ?(?<p#>${words.am}|${words.pm}))?`;
  const minute = "(?: ?[:h] ?(?<m#>[0-5]\\d)(?!\\d)(?: ?(?:min|m|h|hs)\\b)?|\\.(?<d#>[0-5]\\d)(?!\\d))?";
  const any = (id: string) =>
    `(?<![\\d.,:/$])(?<h#>${words.hour})(?!\\d)${minute}(?: ?(?<u#>${words.unit})(?![a-z]))?${half}(?:ish)?`.replace(
      /#/g,
      id,
    );
  const withMinutes = `(?<![\\d.,:/$])(?<h1>\\d{1,2})(?: ?[:h] ?(?<m1>[0-5]\\d)(?!\\d)(?: ?(?:min|m|hs|h)\\b)?|\\.(?<d1>[0-5]\\d)(?![\\d.]))(?: ?${words.unit}(?![a-z]))?${half.replace(/#/g, "1")}`;
  const end = `(?![\\w:/]|[.,]\\d)(?! ?(?:${words.notHours}))`;
  const numbers = numberSource(locale);
  return {
    range: words.ranges.map(
      ([open, middle]) => new RegExp(`(?<![\\w~])${open} ?${any("1")} ?${middle} ?${any("2")}${end}`),
    ),
    dashed: [new RegExp(`${any("1")} ?(?:-|~|/) ?${any("2")}${end}`)],
    after: [
      new RegExp(`\\b${words.after} ?(?:${words.at} )?${any("1")}${end}`),
      new RegExp(
        `${any("1")}(?: ?\\+(?! ?\\d)| or later| onwards?| or after| em diante| pra frente| ou mais tarde| incolo| sau mai tarziu)(?![a-z])`,
      ),
    ],
    before: [
      new RegExp(`\\b${words.before} ?(?:${words.at} )?${any("1")}${end}`),
      new RegExp(`${any("1")}(?: or earlier| or before| ou antes| sau mai devreme)\\b`),
    ],
    exact: [
      new RegExp(withMinutes),
      new RegExp(`(?<![\\w~])${words.at} ?${any("1")}${end}`),
      new RegExp(`(?<![\\d.,:/$])(?<h1>${numbers}) ?(?<u1>${words.unit})(?![a-z])${half.replace(/#/g, "1")}`),
      new RegExp(`(?<![\\d.,:/$\\w])(?<h1>${numbers}) ?(?<p1>${words.am}|${words.pm})`),
      /(?<![\d.,:/$\w])(?<h1>\d{1,2})(?:ish\b| (?=(?:works|is (?:fine|good|ok|great|perfect)|would (?:be|work)|serve|ta (?:bom|otimo)|e perfeito|e (?:ok|bine|perfect)|merge)\b))/,
    ],
    // "sex 15", "tomorrow 3": the date before it is already struck out.
    afterDate: [new RegExp(`(?<=~[ ,]{0,2})(?<h1>\\d{1,2})(?![\\w:/~]|[.,]\\d)(?! ?(?:${words.notHours}))`)],
  };
}

function readClock(m: RegExpExecArray, id: string, words: TimeWords, locale: BuiltinLocale): Clock | null {
  const groups = m.groups ?? {};
  const hour = toNumber(groups[`h${id}`], locale);
  if (hour === null) return null;
  const unit = groups[`u${id}`];
  const written = groups[`p${id}`];
  // "1 hora", "2 hours": how long, not when, unless something says otherwise.
  if (
    unit &&
    /^(?:horas?|hours|ore|ora)$/.test(unit) &&
    hour <= 3 &&
    !written &&
    /^\d|^[a-z]+ (?:h|o)/.test(m[0]) &&
    !/^(?:as|la|at|ora)/.test(m[0])
  ) {
    return null;
  }
  const period = written ? (new RegExp(`^${words.am}`).test(written) ? "am" : "pm") : null;
  const figures = groups[`h${id}`] ?? "";
  const minutes = groups[`m${id}`] ?? groups[`d${id}`];
  const at = clock(/^\d+$/.test(figures) ? figures : String(hour), minutes, period);
  // "10h30" and "ora 9:15" are written in 24 hours; only a bare hour may be an evening one.
  return at && locale !== "en" && at.hour >= 8 && (unit || minutes) ? { ...at, exact24: true } : at;
}

function exact(at: Clock | null, half: Half): TimeReading | null {
  if (!at) return null;
  const times = candidates(at, half);
  const [time] = times;
  if (time === undefined) return null;
  return times.length > 1 ? { kind: "exact", time, candidates: times } : { kind: "exact", time };
}

function openWindow(at: Clock | null, half: Half, side: "after" | "before" | "until"): TimeReading | null {
  if (!at) return null;
  const [time = "00:00"] = candidates(at, half);
  if (side === "after") return { kind: "window", from: time, to: "23:59" };
  return { kind: "window", from: "00:00", to: side === "until" ? time : minuteBefore(time) };
}

function readRange(
  m: RegExpExecArray,
  words: TimeWords,
  locale: BuiltinLocale,
  half: Half,
): TimeReading | null {
  const from = readClock(m, "1", words, locale);
  const to = readClock(m, "2", words, locale);
  if (!from || !to) return null;
  const groups = m.groups ?? {};
  const marked = ["m1", "m2", "d1", "d2", "u1", "u2", "p1", "p2"].some((name) => groups[name]);
  // "10 to 12" alone may be a score; beside a date it is when.
  const dated = m.input.includes("~") && from.hour < to.hour && from.hour > 6;
  if (!marked && !dated && /^\d/.test(m[0].trim())) return null;
  const [start = "00:00"] = candidates(
    from,
    half ?? (to.period && from.hour < (to.hour % 12 || 12) ? to.period : null),
  );
  const ends = candidates({ ...to, exact24: to.exact24 }, half);
  const end =
    ends.find((time) => time > start) ?? [...candidates(to)].sort().findLast((time) => time > start);
  return end ? { kind: "window", from: start, to: end } : null;
}

function partOfDay(text: string, words: TimeWords) {
  for (const [pattern, from, to, half] of words.parts) {
    const m = pattern.exec(text);
    if (m) return { at: m.index, length: m[0].length, from, to, half };
  }
  return null;
}

function minuteBefore(time: string): string {
  const minutes = Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) - 1;
  return minutes < 0 ? "00:00" : clockText(Math.floor(minutes / 60), minutes % 60);
}
