import { Temporal } from "temporal-polyfill";
import type { PlacedDate } from "@/lib/ai/builtin/language/dates/choose-date";

/** How far "after the 10th" looks. */
const horizonDays = 13;

const after = /(?:^|[^a-z])(?:depois|apos|after|dupa)(?: d[eoa]| the)? ?$/;
const since = /(?:^|[^a-z])(?:a partir|from|starting|incepand)(?: d[eoa]| the| on| cu| din| de)? ?$/;
const before = /(?:^|[^a-z])(?:antes|before|inainte)(?: d[eoa]| the)? ?$/;
const until = /(?:^|[^a-z])(?:ate|until|till|by|no later than|pana)(?: [ao]| la| pe| in| the)? ?$/;
const goesOn = /^[ ~]?(?:to|ate|a|as|pana|till?|until|through|la|para|pra|-)(?![a-z])/;

/** Turns "depois do dia 10", "from Monday on", "pana vineri" into the days that are meant. `today` is an ISO date. */
export function openRange(entry: PlacedDate, text: string, today: string, first: boolean): PlacedDate {
  const { from, to } = entry.date;
  if (from !== to) return entry;
  const lead = `${text.slice(Math.max(0, entry.at - 20), entry.at).trimEnd()} `;
  const date = Temporal.PlainDate.from(from);
  const span = (start: Temporal.PlainDate | string, end: Temporal.PlainDate): PlacedDate => ({
    ...entry,
    bare: false,
    date: { from: start.toString(), to: end.toString(), label: "range" },
  });
  if (after.test(lead)) return span(date.add({ days: 1 }), date.add({ days: 1 + horizonDays }));
  const rest = text.slice(entry.at + entry.length);
  if (since.test(lead) && !goesOn.test(rest)) return span(date, date.add({ days: horizonDays }));
  if (from <= today || !first) return entry;
  if (before.test(lead)) return span(today, date.subtract({ days: 1 }));
  return until.test(lead) ? span(today, date) : entry;
}
