import { Temporal } from "temporal-polyfill";
import type { DateReading } from "@/lib/ai/builtin/reading";

/** A date found in a text, with its place there. `bare`: only a weekday, the nearest one is meant. */
export type PlacedDate = { at: number; length: number; date: DateReading; bare?: boolean };
export type ChosenDate = { date: DateReading | null; other: DateReading | null; bare: boolean };

/** Of several dates in one text, which is wanted. `corrected`: the customer changes or moves something. */
export function chooseDate(
  all: PlacedDate[],
  text: string,
  corrected: boolean,
  keepRefused: boolean,
): ChosenDate {
  const merged = mergeWeekdays(all, text);
  const kept = merged.filter((entry) => !isRefused(entry, text));
  const refused = merged.find((entry) => !kept.includes(entry));
  if (kept.length === 0 && refused) {
    return keepRefused ? only(refused) : { date: null, other: refused.date, bare: false };
  }
  const [first] = kept;
  const last = kept.at(-1);
  if (!first || !last) return { date: null, other: null, bare: false };
  if (first === last) return { ...only(first), other: refused?.date ?? null };

  const targets = kept.filter((entry) => isTarget(entry, text));
  if (corrected) {
    const target = targets.length === 1 && targets[0] ? targets[0] : last;
    const other = target === last ? first : last;
    return { ...only(target), other: other.date };
  }
  // A general and a particular one ("semana que vem, terça"): the day inside the week.
  const narrow = kept.filter(({ date }) => date.from === date.to);
  const wide = kept.find(({ date }) => date.from !== date.to);
  if (wide && narrow[0]) {
    const inside = narrow.find(({ date }) => date.from >= wide.date.from && date.from <= wide.date.to);
    return { date: (inside ?? narrow[0]).date, other: null, bare: false };
  }
  const wides = kept.filter(({ date }) => date.from !== date.to);
  if (wides.length === kept.length) return only(tightest(wides, first));
  const connector = text.slice(first.at, last.at + 3);
  if (
    last.date.from < first.date.from &&
    last.bare &&
    / (?:to|ate|a|pana|till?|until|through|thru) |-/.test(connector)
  ) {
    // "segunda a sexta" said on a Friday ends a week later.
    const to = Temporal.PlainDate.from(last.date.to).add({ days: 7 }).toString();
    return { date: { from: first.date.from, to, label: "range" }, other: null, bare: false };
  }
  const [from, to] = [first.date, last.date].sort((a, b) => a.from.localeCompare(b.from));
  if (from && to && areJoined(connector)) {
    return { date: { from: from.from, to: to.to, label: "range" }, other: null, bare: false };
  }
  return { ...only(first), other: last.date };
}

/** "any day next week": the narrower of two spans. */
function tightest(spans: PlacedDate[], first: PlacedDate): PlacedDate {
  const days = ({ date }: PlacedDate) => Date.parse(date.to) - Date.parse(date.from);
  return spans.reduce((best, span) => (days(span) < days(best) ? span : best), first);
}

function only(entry: PlacedDate): ChosenDate {
  return { date: entry.date, other: null, bare: entry.bare === true };
}

/** "sexta, dia 27", "Thursday 26 Nov", "amanhã, sábado": one date said twice; the exact one counts. */
function mergeWeekdays(all: PlacedDate[], text: string): PlacedDate[] {
  return all.filter((entry, index) => {
    if (!entry.bare) return true;
    return ![all[index - 1], all[index + 1]].some((next) => {
      if (!next || next.bare || next.date.from !== next.date.to) return false;
      const [a, b] = next.at < entry.at ? [next, entry] : [entry, next];
      return /^[ ,.(~-]{0,3}(?:(?:dia|the|pe|on|data de)[ ~]{1,2})?$/.test(text.slice(a.at + a.length, b.at));
    });
  });
}

/** "não sexta", "sexta não posso", "not on Friday": named only to be left out. */
function isRefused({ at, length }: PlacedDate, text: string): boolean {
  const before = `${text.slice(Math.max(0, at - 24), at).trimEnd()} `;
  const after = text.slice(at + length, at + length + 24);
  return (
    /(?:^|[^a-z])(?:not|nao|nu|can't|cannot|nao posso|nao da|nao consigo|nu pot|can't (?:do|make)|instead of|rather than|em vez d[eao]|in loc de) (?:pra |para )?(?:on |pe |na |no |a |o |in )?$/.test(
      before,
    ) ||
    /^ ?,? ?(?:(?:eu|i) )?(?:nao(?= ?(?:[,.!;]|$|posso|da\b|consigo|vou|quero|rola|serve|tenho))|nu(?= ?(?:[,.!;]|$|pot\b|merge|ma |imi |se poate|am cum))|not(?= ?[,.!;]|$)|(?:doesn't|does not|won't|isn't|is not) (?:work|suit|good|possible))/.test(
      after,
    )
  );
}

/** "para sábado", "to Monday", "pe joi": where something is moved to. */
function isTarget({ at, length }: PlacedDate, text: string): boolean {
  const to = /(?:^|[^a-z])(?:para|pra|pro|to|pe|pentru) ?(?:a |o |as )?$/;
  return (
    to.test(text.slice(Math.max(0, at - 12), at)) ||
    /^(?:para|pra|pro|pe)\b/.test(text.slice(at, at + length))
  );
}

/** "sexta ou sábado", "from Monday to Wednesday": the span from one to the other. */
function areJoined(between: string): boolean {
  return /\b(?:ou|or|sau|to|ate|a|pana|till?|until|through|e|and|si)\b|-/.test(between);
}
