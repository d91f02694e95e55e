import {
  type DateHit,
  type DateRule,
  hit,
  hitOrInvalid,
  lookUp,
} from "@/lib/ai/builtin/language/dates/date-rule";
import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";

const number = numberSource("pt-BR");
const weekday =
  "(segunda|seg|2a|terca|ter|3a|quarta|qua|4a|quinta|qui|5a|sexta|sex|6a|sabado|sab|domingo|dom)(?:[ -]?feira|s)?";
const weekdays = [
  [/^(?:seg|2a)/, 1],
  [/^(?:ter|3a)/, 2],
  [/^(?:qua|4a)/, 3],
  [/^(?:qui|5a)/, 4],
  [/^(?:sex|6a)/, 5],
  [/^sab/, 6],
  [/^dom/, 7],
] as const;
const month =
  "(janeiro|jan|fevereiro|fev|marco|mar|abril|abr|maio|mai|junho|jun|julho|jul|agosto|ago|setembro|set|outubro|out|novembro|nov|dezembro|dez)";
const months = [
  [/^jan/, 1],
  [/^fev/, 2],
  [/^mar/, 3],
  [/^abr/, 4],
  [/^mai/, 5],
  [/^jun/, 6],
  [/^jul/, 7],
  [/^ago/, 8],
  [/^set/, 9],
  [/^out/, 10],
  [/^nov/, 11],
  [/^dez/, 12],
] as const;
const nextWeek = "(?:da |na |dessa |pra )?(?:semana que vem|proxima semana|semana seguinte|outra semana)";
const lead =
  "(?:na|no|nessa|nesse|nesta|neste|pra|pro|para|para a|para o|essa|esse|esta|este|de|da|do|a|o|em)";

/** How dates are written in Brazilian Portuguese, apart from figures like 15/12. */
export const portugueseDates: DateRule[] = [
  { pattern: /\bdepois de amanha\b/, read: (_, c) => hit(c.plusDays(2)) },
  { pattern: /\b(?:anteontem|ontem|(?:semana|mes) passad[oa])\b/, read: (m) => hitOrInvalid(null, m[0]) },
  {
    pattern:
      /\b(?:o )?(?:quanto antes|mais (?:rapido|cedo|breve) possivel|(?<=\bo )mais cedo(?= ?(?:$|[,.!?]))|mais cedo que (?:tiver|der|puder)|quanto mais cedo melhor|assim que (?:der|puder|possivel)|primeir[oa] (?:horario|hora|vaga|disponivel|data)(?: (?:livre|disponivel|vago|que tiver))?|proxim[oa] (?:horario|vaga|disponivel)(?: (?:livre|disponivel))?|com urgencia|urgente)\b/,
    read: (_, c) => hit(c.upcoming(14, "asap")),
  },
  {
    pattern: /\b(?:agora mesmo|agora(?! nao)|ja ja|imediatamente)\b/,
    read: (_, c) => hit({ ...c.plusDays(0), label: "asap" }),
  },
  {
    pattern: new RegExp(
      `\\b(?:daqui(?: a| ha)?|dentro de|em) (${number}|meia) (minutos?|min|horas?|h|dias?|semanas?|mes|meses)\\b`,
    ),
    read: (m, c) => {
      const n = m[1] === "meia" ? 0.5 : toNumber(m[1], "pt-BR");
      return n === null ? null : ahead(n, m[2] ?? "", c);
    },
  },
  {
    pattern: new RegExp(
      `\\b(?:${lead} )?(?:dia )?(1o|1|primeiro|${number})o?(?: dia)?(?: de | d[eo] mes de | )${month}\\b(?:(?: de|,)? (20\\d\\d))?`,
    ),
    read: (m, c) =>
      hitOrInvalid(
        c.dayMonth(dayNumber(m[1]) ?? 0, lookUp(months, m[2]) ?? 0, m[3] ? Number(m[3]) : undefined),
        m[0],
      ),
  },
  {
    pattern: new RegExp(
      `\\b(?:${lead} )?dia (1o|primeiro|${number})(?! ?h)(?: d[eo])? (?:mes que vem|proximo mes)\\b`,
    ),
    read: (m, c) => hitOrInvalid(c.dayOfNextMonth(dayNumber(m[1]) ?? 0), m[0]),
  },
  {
    pattern: new RegExp(`\\b(?:${lead} )?dia (1o|primeiro|${number})\\b(?![/:.]\\d)`),
    read: (m, c) => hitOrInvalid(c.dayOfMonth(dayNumber(m[1]) ?? 0), m[0]),
  },
  {
    pattern: new RegExp(`\\b${weekday},? (2\\d|3[01])(?![\\d:/.-]| ?(?:h|hs|horas|d[eo] ))\\b`),
    read: (m, c) => hit(c.weekdayNumber(lookUp(weekdays, m[1]) ?? 0, Number(m[2]))),
  },
  {
    pattern: /\b(?:proximo (?:fim de semana|final de semana)|(?:fim|final) de semana que vem)\b/,
    read: (_, c) => hit(c.weekend(1)),
  },
  {
    pattern: /\b(?:(?:no|nesse|neste|esse|este|pro) )?(?:fim|final) de semana\b/,
    read: (_, c) => hit(c.weekend(0)),
  },
  {
    pattern: new RegExp(`\\b${nextWeek},? ?(?:(?:na|no) )?${weekday}(?![a-z])`),
    read: (m, c) => weekdayHit(m[1], "next-week", c),
  },
  {
    pattern: new RegExp(`\\b(?:${lead} )?${weekday}(?:,? ${nextWeek}| que vem| seguinte)\\b`),
    read: (m, c) => weekdayHit(m[1], "next-week", c),
  },
  {
    pattern: new RegExp(`\\b(?:${lead} )?proxim[oa] ${weekday}(?![a-z])`),
    read: (m, c) => weekdayHit(m[1], "after", c),
  },
  {
    // "ter" is also the verb "to have": only where a day can stand.
    pattern: new RegExp(`\\b((?:(?:${lead}|toda|todo) )?)${weekday}(?![a-z])\\.?`),
    read: (m, c) => {
      const after = m.input.slice(m.index + m[0].length);
      const isDay =
        /^(?:na|nessa|nesta|pra|essa)/.test(m[1] ?? "") ||
        /^ ?(?:$|[,.!?]|\d|as |a (?:tarde|noite)|de manha|dia )/.test(after);
      if (m[2] === "ter" && !isDay) return null;
      if (/^(?:qua|qui|dom|seg)$/.test(m[2] ?? "") && /^(?:o|de|do|a) $/.test(m[1] ?? "")) return null;
      return weekdayHit(m[2], "coming", c);
    },
  },
  { pattern: new RegExp(`\\b${nextWeek}\\b`), read: (_, c) => hit(c.week(1)) },
  { pattern: /\b(?:ess[ae]|est[ae]|nessa|nesta|durante a) semana\b/, read: (_, c) => hit(c.week(0)) },
  {
    pattern: /\b(?:(comeco|inicio|meados|meio|fim|final) d[eo] )?(?:mes que vem|proximo mes)\b/,
    read: (m, c) => hit(c.nextMonth(part(m[1]))),
  },
  {
    pattern:
      /\b(?:(comeco|inicio|meados|meio|fim|final) d[eo] mes|est[ea] mes|ess[ea] mes|nesse mes|neste mes)\b/,
    read: (m, c) => hit(c.month(c.today.month, part(m[1]))),
  },
  {
    pattern: new RegExp(`\\b(?:em|no mes de|(comeco de|inicio de|meados de|fim de|final de)) ${month}\\b`),
    read: (m, c) => {
      const found = lookUp(months, m[2]);
      return found ? hit(c.month(found, part(m[1]))) : null;
    },
  },
  {
    pattern: new RegExp(`\\b(?:n?os )?proximos (${number}) dias\\b`),
    read: (m, c) => hit(c.upcoming(toNumber(m[1], "pt-BR") ?? 6, "range")),
  },
  { pattern: /\b(?:nos )?proximos dias\b/, read: (_, c) => hit(c.upcoming(6, "range")) },
  {
    pattern: /\b(?:qualquer (?:dia|data)|dia que (?:der|tiver))\b/,
    read: (_, c) => hit(c.upcoming(13, "range")),
  },
  {
    pattern: new RegExp(`^(?:pra |para )?${month}[.!?]?$`),
    read: (m, c) => hit(c.month(lookUp(months, m[1]) ?? 1)),
  },
  { pattern: /\bvesp[ea]ra de natal\b/, read: (_, c) => hit(c.dayMonth(24, 12)) },
  {
    pattern: /\b(?:no|dia de|antes do) natal\b/,
    read: (m, c) => hit(c.dayMonth(/antes/.test(m[0]) ? 24 : 25, 12)),
  },
  { pattern: /\bvesp[ea]ra de ano novo\b/, read: (_, c) => hit(c.dayMonth(31, 12)) },
  { pattern: /\bamanha\b/, read: (_, c) => hit(c.plusDays(1)) },
  { pattern: /\bhoje\b/, read: (_, c) => hit(c.plusDays(0)) },
];

type Calendar = Parameters<DateRule["read"]>[1];

function dayNumber(word: string | undefined): number | null {
  return word === "1o" || word === "primeiro" ? 1 : toNumber(word, "pt-BR");
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
  return /^(?:com|ini)/.test(word) ? "start" : /^me/.test(word) ? "middle" : "end";
}

function ahead(n: number, unit: string, c: Calendar): DateHit | null {
  if (n > 400) return null;
  if (/^(?:min|h)/.test(unit)) {
    const { date, time } = c.plusMinutes(n * (/^h/.test(unit) ? 60 : 1));
    return { kind: "moment", date, time };
  }
  if (/^d/.test(unit)) return hit(c.plusDays(n));
  return hit(/^s/.test(unit) ? c.plusDays(7 * n) : c.plusMonths(Math.min(n, 24)));
}
