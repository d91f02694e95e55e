import { numberSource, toNumber } from "@/lib/ai/builtin/language/number-words";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

type Rewrite = (text: string) => string;

const hourOf = (word: string | undefined, locale: BuiltinLocale): number | null => {
  const hour = toNumber(word, locale);
  return hour !== null && hour <= 24 ? hour : null;
};

function figures(hour: number | null, minute: number | null, original: string): string {
  if (hour === null || minute === null || minute > 59) return original;
  return `${hour}:${String(minute).padStart(2, "0")}`;
}

function before(hour: number | null, minutes: number | null, original: string): string {
  if (hour === null || minutes === null || minutes >= 60 || minutes < 1) return original;
  const earlier = hour === 1 ? 12 : hour === 0 ? 23 : hour - 1;
  return figures(earlier, 60 - minutes, original);
}

/** How minutes are said: multiples of five, in words or figures. */
const fives: Record<BuiltinLocale, string> = {
  en: "five|ten|twenty five|twenty-five|twenty|5|10|20|25",
  "pt-BR":
    "cinco|dez|quinze|vinte e cinco|vinte|trinta|quarenta e cinco|quarenta|cinquenta|5|10|15|20|25|30|35|40|45|50|55",
  ro: "cinci|zece|douazeci si cinci|douazeci|treizeci|patruzeci|cincizeci|5|10|15|20|25|30|35|40|45|50|55",
};

function minutes(word: string | undefined, locale: BuiltinLocale): number | null {
  if (word === "quarter" || word === "sfert" || word === "un sfert") return 15;
  if (word === "vinte e cinco") return 25;
  if (word === "quarenta e cinco") return 45;
  return toNumber(word, locale);
}

const en = numberSource("en");
const english: Rewrite = (text) =>
  text
    .replace(/\b(?:tonight|this evening|this night)\b/g, "today evening")
    .replace(/\bthis (morning|afternoon)\b/g, "today $1")
    .replace(/\b(?:mid-?day|(?<!after)noon|12 noon)\b/g, "12:00")
    .replace(/\bmidnight\b/g, "00:00")
    .replace(new RegExp(`\\bhalf(?: past| after)? (${en})\\b(?! (?:hours?|price|off))`, "g"), (all, h) =>
      figures(hourOf(h, "en"), 30, all),
    )
    .replace(
      new RegExp(`\\b(?:a )?(quarter|${fives.en}|${en})(?: minutes?| mins?)? (?:past|after) (${en})\\b`, "g"),
      (all, m, h) => figures(hourOf(h, "en"), minutes(m, "en"), all),
    )
    .replace(new RegExp(`\\b(?:a )?(quarter) (?:to|till?|of|before) (${en})\\b`, "g"), (all, m, h) =>
      before(hourOf(h, "en"), minutes(m, "en"), all),
    )
    .replace(
      new RegExp(`\\b(${fives.en})(?: minutes?| mins?)? (?:to|till) (${en})\\b(?! ?(?:[ap]m|-))`, "g"),
      (all, m, h) => (/^\d/.test(m) ? all : before(hourOf(h, "en"), minutes(m, "en"), all)),
    )
    .replace(
      /\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)[ -](fifteen|thirty|forty[ -]five)\b/g,
      (all, h, m) => figures(hourOf(h, "en"), toNumber(m, "en"), all),
    );

const pt = numberSource("pt-BR");
const portuguese: Rewrite = (text) =>
  text
    .replace(/\b(?:n?ess[ae]|n?est[ae]) (tarde|noite|manha)\b/g, "hoje a $1")
    .replace(/\bmeio[ -]?dia e meia?\b/g, "12:30")
    .replace(new RegExp(`\\bmeio[ -]?dia e (${fives["pt-BR"]})\\b(?! ?h)`, "g"), (all, m) =>
      figures(12, minutes(m, "pt-BR"), all),
    )
    .replace(/\bmeio[ -]?dia\b/g, "12:00")
    .replace(/\b(\d{1,2}) ?h(?:oras?|s|rs)? e (\d{2})\b(?! ?(?:h|:))/g, "$1:$2")
    .replace(
      new RegExp(`\\b(${pt}) e (${fives["pt-BR"]}) (?=d[ae] (?:tarde|manha|noite))`, "g"),
      (all, h, m) =>
        (minutes(m, "pt-BR") ?? 0) >= 15 ? `${figures(hourOf(h, "pt-BR"), minutes(m, "pt-BR"), all)} ` : all,
    )
    .replace(/\bmeia[ -]noite\b/g, "00:00")
    .replace(
      new RegExp(
        `\\b(${fives["pt-BR"]})(?: minutos?)? (?:pras?|pro|para(?: as| a)?) (?:as )?(12:00|${pt})\\b(?! ?(?:pessoas?|dias?|de ))`,
        "g",
      ),
      (all, m, h) => before(h === "12:00" ? 12 : hourOf(h, "pt-BR"), minutes(m, "pt-BR"), all),
    )
    .replace(new RegExp(`\\b(${pt})(?: ?h(?:oras?)?)? e meia\\b(?! hora)`, "g"), (all, h) =>
      figures(hourOf(h, "pt-BR"), 30, all),
    )
    .replace(
      new RegExp(
        `(?<!\\bentre )\\b(as|a|pras|para as|pelas|das|umas|ate|depois das|antes das) (${pt})(?: horas?)? e (${fives["pt-BR"]})\\b(?! ?(?:h|:|horas?\\b))`,
        "g",
      ),
      (all, lead, h, m) =>
        lead === "das"
          ? all
          : `${lead} ${figures(hourOf(h, "pt-BR"), minutes(m, "pt-BR"), all.slice(lead.length + 1))}`,
    )
    .replace(new RegExp(`\\b(${pt}) horas? e (${fives["pt-BR"]})(?: minutos)?\\b`, "g"), (all, h, m) =>
      figures(hourOf(h, "pt-BR"), minutes(m, "pt-BR"), all),
    );

const ro = numberSource("ro");
const romanian: Rewrite = (text) =>
  text
    .replace(/\b(?:diseara|in seara asta|seara asta|deseara)\b/g, "azi seara")
    .replace(/\bdimineata asta\b/g, "azi dimineata")
    .replace(/\b(?:dupa[ -]amiaza|dupa[ -]?masa|dup-amiaza) asta\b/g, "azi dupa-amiaza")
    .replace(/\b(?:la )?(?:miezul noptii)\b/g, "00:00")
    .replace(
      new RegExp(`\\b(${ro})(?: fix)? (?:si )?(?:jumate|jumatate|juma)\\b(?! de ora)`, "g"),
      (all, h) => figures(hourOf(h, "ro"), 30, all),
    )
    .replace(new RegExp(`\\b(${ro}) si (un sfert|sfert)\\b`, "g"), (all, h) =>
      figures(hourOf(h, "ro"), 15, all),
    )
    .replace(new RegExp(`\\b(${ro}) fara (un sfert|sfert|${fives.ro})\\b`, "g"), (all, h, m) =>
      before(hourOf(h, "ro"), minutes(m, "ro"), all),
    )
    .replace(
      new RegExp(
        `(?<!\\bintre )\\b(la|ora|orele|dupa|pana la|pe la) (${ro}) si (${fives.ro})\\b(?! ?(?:ore|de lei|lei))`,
        "g",
      ),
      (all, lead, h, m) =>
        `${lead} ${figures(hourOf(h, "ro"), minutes(m, "ro"), all.slice(lead.length + 1))}`,
    );

const rewrites: Record<BuiltinLocale, Rewrite> = { en: english, "pt-BR": portuguese, ro: romanian };

/** Writes spoken clock times as figures ("half past ten" → "10:30"), so that one reader serves all languages. */
export function rewriteClock(text: string, locale: BuiltinLocale): string {
  return rewrites[locale](text);
}
