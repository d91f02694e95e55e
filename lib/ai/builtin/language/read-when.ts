import type { Calendar } from "@/lib/ai/builtin/language/calendar";
import { chooseDate } from "@/lib/ai/builtin/language/dates/choose-date";
import { openRange } from "@/lib/ai/builtin/language/dates/open-ranges";
import { type FoundDate, readDates } from "@/lib/ai/builtin/language/dates/read-dates";
import { Scan } from "@/lib/ai/builtin/language/scan";
import { readTimes } from "@/lib/ai/builtin/language/times/read-times";
import type { BuiltinLocale, DateReading, Reading, ReadingContext } from "@/lib/ai/builtin/reading";

type Input = {
  ctx: ReadingContext;
  locale: BuiltinLocale;
  calendar: Calendar;
  /** "a segunda" is the second option here, not Monday. */
  ordinal: boolean;
  choice: number | null;
  /** Cancelling or moving: "amanhã não posso" names the appointment's day. */
  givingUp: boolean;
};
export type When = Pick<Reading, "date" | "invalidDate" | "otherDate" | "time">;

/** Words with which a customer corrects or moves: the last date or time named is the wanted one. */
const correcting =
  /\b(?:actually|instead|rather|no[, ]|not|sorry|i mean|change|move|reschedule|switch|cancel|can't|won't|na verdade|alias|melhor|nao|digo|quer dizer|desculpa|em vez|mudar|trocar|remarcar|desmarcar|cancelar|muda|troca|passar|passa|alterar|adiar|reagendar|de fapt|mai bine|nu|scuze|adica|mut|muta|mutam|mutati|schimb|schimba|schimbam|reprogramez|reprograma|reprogramare|aman)\b/;

/** Before a time that is given up: "às 16h, não às 15h". */
const refusing = /(?:^|[^a-z])(?:nao|not|nu|em vez d[eao]s?|instead of|rather than|in loc de) ?$/;

/** Reads when: the dates, then the times, then how they fit together. */
export function readWhen(scan: Scan, input: Input): When {
  const { ctx, calendar, locale } = input;
  const original = scan.text;
  const found = input.ordinal ? [] : dates(scan, input);
  const bareDay = found.length === 0 && ctx.expecting === "date" ? bareDayOf(scan, calendar) : null;
  const onlyChoice =
    input.choice !== null && input.choice >= -1 && input.choice < 6 && /^\D*\d{1,2}\D*$/.test(original);
  const times = onlyChoice ? [] : timesOf(scan, input, locale);
  const corrected = correcting.test(original);

  const moment = found.find(({ hit }) => hit.kind === "moment")?.hit;
  if (moment?.kind === "moment") {
    return {
      date: moment.date,
      invalidDate: null,
      otherDate: null,
      time: { kind: "exact", time: moment.time },
    };
  }

  const valid = found.flatMap(({ at, length, hit }) => (hit.kind === "date" ? [{ at, length, ...hit }] : []));
  const invalid = found.flatMap(({ hit }) => (hit.kind === "invalid" ? [hit.written] : []));
  const meant = times.filter(({ at }) => !refusing.test(original.slice(Math.max(0, at - 16), at)));
  const wanted = chooseDate(
    valid.map((entry, index) =>
      corrected || meant.some(({ value }) => value.kind === "exact")
        ? entry
        : openRange(entry, original, calendar.today.toString(), index === 0),
    ),
    original,
    corrected,
    input.givingUp,
  );
  let date = wanted.date ?? bareDay;
  const time = (corrected ? meant.at(-1) : meant[0])?.value ?? null;

  // "sexta às 9" said on a Friday at eleven is next Friday.
  if (
    wanted.bare &&
    date?.label === "weekday" &&
    date.from === calendar.today.toString() &&
    time?.kind === "exact"
  ) {
    const all = (time.candidates ?? [time.time]).filter(
      (at, index) => index === 0 || (at > "07:00" && at < "21:00"),
    );
    if (all.every((candidate) => candidate <= calendar.time))
      date = { ...calendar.plusDays(7), label: "weekday" };
  }
  return { date, invalidDate: date ? null : (invalid[0] ?? null), otherDate: wanted.other, time };
}

function dates(scan: Scan, { ctx, locale, calendar }: Input): FoundDate[] {
  const choosing = ctx.expecting === "slot_choice" || ctx.expecting === "appointment_choice";
  const own = readDates(scan, locale, ctx.country, calendar).filter(
    ({ hit }) => !(choosing && hit.kind === "date" && hit.date.label === "asap"),
  );
  if (own.length > 0) return own;
  for (const other of (["en", "pt-BR", "ro"] as const).filter((language) => language !== locale)) {
    const hits = readForeign(scan, other, ctx.country, calendar);
    if (hits.length > 0) return hits;
  }
  return [];
}

/** A date in another language than the message's: only whole words that mean nothing else. */
const foreign: Record<BuiltinLocale, RegExp> = {
  en: /\b(?:today|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday|next week|weekend)\b/,
  "pt-BR":
    /\b(?:hoje|amanha|segunda-feira|terca-feira|quarta-feira|quinta-feira|sexta-feira|sexta|sabado|domingo|semana que vem)\b/,
  ro: /\b(?:azi|astazi|maine|poimaine|luni|marti|miercuri|vineri|sambata|duminica|saptamana viitoare)\b/,
};

function readForeign(scan: Scan, language: BuiltinLocale, country: string, calendar: Calendar): FoundDate[] {
  const match = foreign[language].exec(scan.text);
  if (!match) return [];
  const probe = new Scan(match[0]);
  const hits = readDates(probe, language, country, calendar);
  if (hits.length > 0) scan.strike(match.index, match[0].length);
  return hits.map((hit) => ({ ...hit, at: match.index }));
}

function timesOf(scan: Scan, { ctx, choice }: Input, locale: BuiltinLocale) {
  const open = ctx.expecting === "slot_choice" && (choice === null || choice >= 6);
  const options = { expectingTime: ctx.expecting === "time" || open };
  const own = readTimes(scan, locale, options);
  if (own.length > 0) return own;
  for (const other of (["en", "pt-BR", "ro"] as const).filter((language) => language !== locale)) {
    if (other === "ro" || !/\d|manha|tarde|noite|morning|afternoon|evening/.test(scan.text)) continue;
    const found = readTimes(scan, other, { expectingTime: false });
    if (found.length > 0) return found;
  }
  return [];
}

function bareDayOf(scan: Scan, calendar: Calendar): DateReading | null {
  const match = /^\D{0,12}?\b(\d{1,2})(?!\d| ?h|[:.,/]\d)\D{0,12}$/.exec(scan.text);
  if (!match) return null;
  const date = calendar.dayOfMonth(Number(match[1]));
  if (date) scan.strike(0, scan.text.length);
  return date;
}
