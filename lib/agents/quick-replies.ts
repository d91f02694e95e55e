import type { Locale } from "@/lib/i18n/locales.shared";
import type { Action } from "./schema";
import type { ToolContext } from "./tools/tool-context";

const answers: Record<Locale, { yes: string; no: string }> = {
  en: { yes: "Yes, book it", no: "Another time" },
  "pt-BR": { yes: "Sim, pode marcar", no: "Outro horário" },
  ro: { yes: "Da, confirm", no: "Altă oră" },
};

const plainYes: Record<Locale, string> = { en: "Yes", "pt-BR": "Sim", ro: "Da" };

/** The chips under an answer: yes and another time for a proposal, else the times that were offered. */
export function quickReplies(tool: ToolContext, locale: string, timeZone: string): Action[] {
  const language = locale as Locale;
  if (tool.proposed) {
    const { yes, no } = answers[language] ?? answers.en;
    return [
      { type: "reply", label: yes, value: plainYes[language] ?? plainYes.en },
      { type: "reply", label: no, value: no },
    ];
  }
  const days = new Set(tool.offered.map(({ date }) => date));
  return tool.offered.slice(0, 6).map(({ startsAt, date, time }) => {
    const label = days.size > 1 ? `${weekday(startsAt, locale, timeZone)} ${time}` : time;
    return { type: "reply", label, value: days.size > 1 ? `${longDay(date, locale)}, ${time}` : time };
  });
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
