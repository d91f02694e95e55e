import { readMessage } from "@/lib/ai/builtin/language/read-message";
import type { Reading, ReadingContext } from "@/lib/ai/builtin/reading";

const service = (id: string, name: string) => ({ id, name, description: null, category: null });

/** A Friday morning; 11:00 in São Paulo, 16:00 in Bucharest, 09:00 in New York. */
const now = "2026-11-20T14:00:00Z";

/** One shop per language, each in its own zone and country. */
export const shops: Record<"pt" | "en" | "ro", ReadingContext> = {
  pt: {
    now,
    timeZone: "America/Sao_Paulo",
    locale: "pt-BR",
    country: "BR",
    expecting: null,
    services: [
      service("cut", "Corte"),
      service("beard", "Barba"),
      service("combo", "Corte + Barba"),
      service("kids", "Corte infantil"),
      service("brow", "Sobrancelha"),
    ],
    staff: [
      { id: "joao", name: "João Silva" },
      { id: "pedro", name: "Pedro Santos" },
    ],
  },
  en: {
    now,
    timeZone: "America/New_York",
    locale: "en",
    country: "US",
    expecting: null,
    services: [
      service("cut", "Haircut"),
      service("fade", "Skin Fade"),
      service("beard", "Beard Trim"),
      service("kids", "Kids Cut"),
      service("shave", "Hot Towel Shave"),
    ],
    staff: [
      { id: "mike", name: "Mike Johnson" },
      { id: "alex", name: "Alexander Reed" },
    ],
  },
  ro: {
    now,
    timeZone: "Europe/Bucharest",
    locale: "ro",
    country: "RO",
    expecting: null,
    services: [
      service("cut", "Tuns bărbați"),
      service("combo", "Tuns + barbă"),
      service("beard", "Aranjat barbă"),
      service("kids", "Tuns copii"),
      service("brow", "Pensat sprâncene"),
    ],
    staff: [
      { id: "andrei", name: "Andrei Pop" },
      { id: "mihai-d", name: "Mihai Dan" },
      { id: "mihai-r", name: "Mihai Rusu" },
    ],
  },
};

/**
 * Reads "[expecting] text" and tells the result in one line: intents · services · @staff · date · time · #choice ·
 * "name" · contact. "15:00?" could also be the other half of the day, "!x" is a date that cannot be, "-date" is the
 * one given up.
 */
export function told(row: string, ctx: ReadingContext): string {
  const [, expecting = null, text = row] = /^\[(\w+)\] (.*)$/s.exec(row) ?? [];
  return tell(readMessage(text, { ...ctx, expecting: expecting as ReadingContext["expecting"] }));
}

function tell(reading: Reading): string {
  const day = (date: Reading["date"]) =>
    date &&
    (date.label === "asap"
      ? `asap ${date.from}`
      : date.from === date.to
        ? date.from
        : `${date.from}/${date.to}`);
  const { time } = reading;
  const clock =
    time &&
    (time.kind === "window" ? `${time.from}-${time.to}` : `${time.time}${time.candidates ? "?" : ""}`);
  return [
    [...reading.intents].sort().join("+"),
    reading.serviceIds.join("+"),
    reading.ambiguousServiceIds.length > 0 && `${reading.ambiguousServiceIds.join("|")}?`,
    reading.staffId && `@${reading.staffId}`,
    reading.ambiguousStaffIds.length > 0 && `@${reading.ambiguousStaffIds.join("|")}?`,
    reading.unknownStaffName && `@?${reading.unknownStaffName}`,
    day(reading.date),
    reading.otherDate && `-${day(reading.otherDate)}`,
    reading.invalidDate && `!${reading.invalidDate}`,
    clock,
    reading.choice !== null && `#${reading.choice}`,
    reading.name && `"${reading.name}"`,
    reading.phone,
    reading.email,
  ]
    .filter(Boolean)
    .join(" · ");
}
