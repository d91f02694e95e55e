import type { Locale } from "@/lib/i18n/locales.shared";
import type { Action } from "./schema";
import { localTime } from "./tools/local-time";
import type { ToolContext } from "./tools/tool-context";

const answers: Record<Locale, { yes: string; yesLabel: string; no: string }> = {
  en: { yes: "Yes", yesLabel: "Yes, go ahead", no: "Another time" },
  "pt-BR": { yes: "Sim", yesLabel: "Sim, pode confirmar", no: "Outro horário" },
  ro: { yes: "Da", yesLabel: "Da, confirm", no: "Altă oră" },
};

const maxChips = 6;

/** The chips under an answer: yes and another time for a proposal, else the offered times that the answer names. */
export function quickReplies(
  tool: ToolContext,
  turn: { text: string; locale: Locale; offers: readonly string[]; proposalKey: string | null },
): Action[] {
  const { text, locale, offers } = turn;
  if (tool.changed) return [];
  const zone = tool.ctx.timeZone;
  const named = offers
    .map((startsAt) => ({ startsAt, ...localTime(startsAt, zone) }))
    .filter(({ time }) => text.includes(time))
    .sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  if (tool.proposed || (named.length <= 1 && asksAgain(text, turn.proposalKey, zone))) {
    const { yes, yesLabel, no } = answers[locale];
    return [
      { type: "reply", label: yesLabel, value: yes },
      { type: "reply", label: no, value: no },
    ];
  }
  const days = new Set(named.map(({ date }) => date));
  return named.slice(0, maxChips).map(({ startsAt, date, time }) => ({
    type: "reply",
    label: days.size > 1 ? `${weekday(startsAt, locale, zone)} ${time}` : time,
    value: days.size > 1 ? `${longDay(date, locale)}, ${time}` : time,
  }));
}

/** After a question in between, the answer names the proposed start once more. */
function asksAgain(text: string, proposalKey: string | null, timeZone: string): boolean {
  const start = Number(/:(\d{10,})$/.exec(proposalKey ?? "")?.[1]);
  return start > 0 && text.includes(localTime(new Date(start), timeZone).time);
}

function weekday(startsAt: string, locale: string, timeZone: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone, weekday: "short" })
    .format(new Date(startsAt))
    .replace(/\.$/, "");
}

// The value is read back by the agent: a day and month it cannot mistake.
function longDay(date: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { timeZone: "UTC", day: "numeric", month: "long" }).format(
    new Date(`${date}T12:00:00Z`),
  );
}
