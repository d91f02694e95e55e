import { calendarAt } from "@/lib/ai/builtin/language/calendar";
import { detectLocale } from "@/lib/ai/builtin/language/detect-locale";
import { readContact, readName } from "@/lib/ai/builtin/language/entities/contact";
import { matchServices } from "@/lib/ai/builtin/language/entities/match-services";
import { matchStaff } from "@/lib/ai/builtin/language/entities/match-staff";
import { isOrdinalNotWeekday, readChoice } from "@/lib/ai/builtin/language/entities/read-choice";
import { readIndifference } from "@/lib/ai/builtin/language/indifference";
import { readIntents } from "@/lib/ai/builtin/language/intents/read-intents";
import { cleanText, fold, squeeze, words } from "@/lib/ai/builtin/language/normalise";
import { readWhen } from "@/lib/ai/builtin/language/read-when";
import { Scan } from "@/lib/ai/builtin/language/scan";
import { expandSlang } from "@/lib/ai/builtin/language/slang";
import { correctSpelling } from "@/lib/ai/builtin/language/spelling";
import { rewriteClock } from "@/lib/ai/builtin/language/times/rewrite-clock";
import type { Intent, Reading, ReadingContext } from "@/lib/ai/builtin/reading";

const wishes =
  /\b(?:quero|queria|gostaria|preciso|vou querer|bora|want|need|i'd like|i would like|can i get|could i get|vreau|as vrea|as dori|doresc|imi trebuie|pot sa)\b/;
/** A service named beside one of these is asked about, not booked. */
const notBooking: ReadonlySet<Intent> = new Set<Intent>([
  "reschedule",
  "cancel",
  "my_appointments",
  "price",
  "duration",
  "hours",
  "services",
  "staff",
  "never_mind",
  "injection",
  "wait",
  "policy",
  "join_waitlist",
  "leave_waitlist",
  "my_waitlist",
  "confirm_visit",
]);

/** Understands one customer message. Pure, never throws, reads the first 1 000 characters only. */
export function readMessage(text: string, ctx: ReadingContext): Reading {
  const clean = cleanText(text);
  const contact = readContact(clean, ctx.country);
  const squeezed = squeeze(fold(contact.rest));
  const detected = detectLocale(contact.rest, squeezed);
  const locale = detected.confidence >= 0.5 ? detected.locale : ctx.locale;

  const own = new Set([...ctx.staff, ...ctx.services].flatMap(({ name }) => words(fold(name))));
  const normalised = correctSpelling(expandSlang(squeezed, locale), locale, own);
  const intents = readIntents(normalised, locale, detected.confidence >= 0.5, thumb(text));
  const name = readName(contact.rest, locale, nameAsked(ctx));
  const scan = new Scan(withoutGreeting(rewriteClock(normalised, locale)));
  if (name) strikeName(scan, name);
  strikeMoney(scan);
  strikeStreet(scan);

  const calendar = calendarAt(ctx.now, ctx.timeZone);
  const choice = readChoice(scan.text, locale, ctx.expecting);
  const ordinal = isOrdinalNotWeekday(scan.text, ctx.expecting);
  const when = readWhen(scan, {
    ctx,
    locale,
    calendar,
    ordinal,
    choice,
    givingUp: intents.has("cancel") || intents.has("reschedule"),
  });
  const staff = matchStaff(scan, contact.rest, ctx, locale);
  dropReplaced(scan);
  const services = matchServices(scan, ctx.services);
  // "I can't come today, can we do tomorrow?" moves the visit.
  if (intents.has("cancel") && when.date && when.otherDate && !/cancel|anul|desmarc/.test(normalised)) {
    intents.delete("cancel");
    intents.add("reschedule");
  }
  // "troca o corte por barba" changes what, not when.
  const swapped = /\b(?:trocar?|swap|change|schimb\w*)\b.* (?:por|pel[oa]|for|cu) /.test(normalised);
  if (swapped && services.serviceIds.length > 0 && !when.date && !when.time) intents.delete("reschedule");
  if (contact.phone || contact.email) intents.delete("contact_info");
  const asked = services.serviceIds.length > 0 || services.ambiguousServiceIds.length > 0;
  if (
    asked &&
    (when.date || when.time || wishes.test(normalised)) &&
    ![...intents].some((it) => notBooking.has(it))
  ) {
    intents.add("book");
  }

  return {
    text,
    normalised,
    locale,
    localeConfidence: Math.round(detected.confidence * 100) / 100,
    intents,
    serviceIds: services.serviceIds,
    ambiguousServiceIds: services.ambiguousServiceIds,
    staffId: staff.staffId,
    ambiguousStaffIds: staff.ambiguousStaffIds,
    unknownStaffName: staff.unknownStaffName === name ? null : staff.unknownStaffName,
    date: when.date,
    invalidDate: when.invalidDate,
    otherDate: when.otherDate,
    time: when.time,
    choice,
    name,
    phone: contact.phone,
    email: contact.email,
    ...readIndifference(normalised, ctx.expecting, calendar),
  };
}

/** "boa tarde" greets; it is no wish for an afternoon. */
function withoutGreeting(text: string): string {
  return text.replace(
    /\b(?:bom dia|boa tarde|boa noite|good (?:morning|afternoon|evening|night|day)|buna (?:dimineata|ziua|seara)|noapte buna|seara buna|o (?:zi|seara) (?:buna|frumoasa|faina)|have a (?:good|nice|great) (?:day|evening|night|one))\b|^(?:morning|evening)\b(?=[,!])/g,
    (greeting) => "~".repeat(greeting.length),
  );
}

function strikeName(scan: Scan, name: string): void {
  const folded = fold(name);
  const at = scan.text.indexOf(folded);
  if (at >= 0) scan.strike(at, folded.length);
}

/** Amounts are no times and no dates: "50 reais", "R$ 50,00", "$20", "45 lei". */
function strikeMoney(scan: Scan): void {
  scan.takeAll(
    /(?:r\$|us\$|\$|€|£) ?\d+(?:[.,]\d{1,2})?|\b\d+(?:[.,]\d{1,2})? ?(?:reais|real|conto|contos|pila|lei|ron|euros?|eur|dollars?|dolares|bucks|pounds|usd|%|€|£|la suta)(?![a-z])/g,
    () => true,
  );
}

/** "Rua 15 de Novembro" is a place. */
function strikeStreet(scan: Scan): void {
  scan.takeAll(/\b(?:rua|avenida|praca|strada|bulevardul|calea) [^,.!?~]{0,30}/, () => true);
}

/** "barba em vez de corte": what is given up is no wish. */
function dropReplaced(scan: Scan): void {
  scan.takeAll(
    /\b(?:trocar?|swap|change|replace|schimb[aăi]?|inlocui\w*) (?:[oa] |the )?[a-z]+ (?=(?:por|pel[oa]|for|with|cu) )/,
    () => true,
  );
  scan.takeAll(
    /\b(?:em vez d[eo]|ao inves d[eo]|instead of|rather than|in loc de|nu mai vreau|nao quero(?: mais)?|don't want|nu vreau)\b(?: (?:a|o|an?|the|um|uma|fazer|la)\b)? ?[a-z-]+(?: (?:de|o) (?:cabelo|par))?/g,
    () => true,
  );
}

function thumb(text: string): "up" | "down" | null {
  if (/[👍👌✅🙌]|\u2714/u.test(text)) return "up";
  return /[👎❌🚫]/u.test(text) ? "down" : null;
}

function nameAsked(ctx: ReadingContext): "alone" | "beside" | false {
  if (ctx.expecting === "name") return "alone";
  return ctx.nameAsked ? "beside" : false;
}
