import { englishIntents, englishNo, englishYes } from "@/lib/ai/builtin/language/intents/intents-en";
import { portugueseIntents, portugueseNo, portugueseYes } from "@/lib/ai/builtin/language/intents/intents-pt";
import { romanianIntents, romanianNo, romanianYes } from "@/lib/ai/builtin/language/intents/intents-ro";
import type { BuiltinLocale, Intent } from "@/lib/ai/builtin/reading";

const patterns = { en: englishIntents, "pt-BR": portugueseIntents, ro: romanianIntents } as const;
const yes: Record<BuiltinLocale, RegExp> = { en: englishYes, "pt-BR": portugueseYes, ro: romanianYes };
const no: Record<BuiltinLocale, RegExp> = { en: englishNo, "pt-BR": portugueseNo, ro: romanianNo };

/** Agreement as a statement, a proposal as a question: "pode ser terça?". */
const weakYes =
  /^(?:pode|serve|da|fecha|quero|merge|se poate|e (?:ok|bine|bun)|este (?:ok|bine)|works|does|ok|right|vamos)\b/;

/** Read in every language, whatever the conversation's: they protect. */
const always: ReadonlySet<Intent> = new Set(["injection", "abuse"]);
/** Short words of one language mean other things in another ("cu", "da", "prost"): not looked for across languages. */
const ownOnly: ReadonlySet<Intent> = new Set(["abuse"]);

/**
 * What the customer wants. `folded` is the expanded text; `sure` says that its language is certain; `thumb` is a
 * 👍 or 👎 in the original.
 */
export function readIntents(
  folded: string,
  locale: BuiltinLocale,
  sure: boolean,
  thumb: "up" | "down" | null,
): Set<Intent> {
  const text = folded.trim();
  const intents = readOne(text, locale);
  for (const language of ["en", "pt-BR", "ro"] as const) {
    if (language === locale) continue;
    for (const [intent, pattern] of patterns[language]) {
      if (intents.has(intent)) continue;
      if (always.has(intent) && (!ownOnly.has(intent) || language === "en") && pattern.test(text))
        intents.add(intent);
    }
    if (!sure && intents.size === 0)
      for (const intent of readOne(text, language)) if (!always.has(intent)) intents.add(intent);
  }
  if (intents.size === 0 && thumb) intents.add(thumb === "up" ? "yes" : "no");
  return settle(intents, text);
}

function readOne(text: string, locale: BuiltinLocale): Set<Intent> {
  const intents = new Set<Intent>();
  for (const [intent, pattern] of patterns[locale]) if (pattern.test(text)) intents.add(intent);
  const opening = text.replace(/^[^a-z0-9]+/, "");
  if (no[locale].test(opening)) intents.add("no");
  else if (yes[locale].test(opening) && !(weakYes.test(opening) && /\?\s*$/.test(opening)))
    intents.add("yes");
  return intents;
}

/** Removes what a stronger intent already says. */
function settle(intents: Set<Intent>, text: string): Set<Intent> {
  const drop = (...gone: Intent[]) => {
    for (const intent of gone) intents.delete(intent);
  };
  if (intents.has("reschedule")) drop("book", "my_appointments", "availability");
  if (intents.has("cancel")) drop("book", "my_appointments", "no", "yes");
  if (intents.has("cancel") && intents.has("reschedule") && !/cancel|anul|desmarc/.test(text)) drop("cancel");
  if (intents.has("never_mind")) drop("book");
  if (intents.has("other_options")) drop("never_mind");
  if (intents.has("usual")) drop("other_options", "my_appointments");
  if (intents.has("leave_waitlist") || intents.has("my_waitlist")) drop("join_waitlist", "cancel", "wait");
  if (intents.has("join_waitlist") || intents.has("leave_waitlist") || intents.has("my_waitlist"))
    drop("book", "availability", "services", "hours", "never_mind", "my_appointments", "wait");
  if (intents.has("wait")) drop("duration", "availability", "hours", "book", "price");
  if (intents.has("policy"))
    drop("cancel", "reschedule", "services", "price", "off_topic", "availability", "my_appointments");
  if (intents.has("confirm_visit")) drop("book", "my_appointments");
  if (intents.has("my_appointments")) drop("book", "availability");
  if (intents.has("hours")) drop("availability");
  if (intents.has("duration")) drop("price");
  if (intents.has("injection"))
    drop("off_topic", "yes", "never_mind", "contact_info", "book", "cancel", "my_appointments");
  if (intents.has("human")) drop("reschedule", "contact_info", "staff", "book");
  if (intents.has("no")) drop("yes");
  return intents;
}
