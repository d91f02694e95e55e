import { firstNames } from "@/lib/ai/builtin/language/entities/first-names";
import { isTypoOf } from "@/lib/ai/builtin/language/fuzzy";
import { lexicon } from "@/lib/ai/builtin/language/lexicon";
import { fold, squeeze, words } from "@/lib/ai/builtin/language/normalise";
import type { Scan } from "@/lib/ai/builtin/language/scan";
import type { BuiltinLocale, ReadingContext } from "@/lib/ai/builtin/reading";

export type StaffMatch = {
  staffId: string | "any" | null;
  ambiguousStaffIds: string[];
  unknownStaffName: string | null;
};

const anyone: Record<BuiltinLocale, RegExp> = {
  en: /\b(?:any(?:one|body)|any (?:of (?:them|the)|barber|stylist|staff)\w*|whoever|no preference|(?:don't|do not) (?:mind|care) who|who ?ever is (?:free|available)|either (?:one|barber)|first available barber)\b/,
  "pt-BR":
    /\b(?:qualquer (?:um|uma|barbeiro|barbeira|profissional|pessoa)|quem (?:tiver|estiver|puder)|sem preferencia|(?:nao tenho|nenhuma) preferencia|tanto faz (?:o barbeiro|quem|o profissional)|o que (?:tiver|estiver) (?:livre|disponivel)|com quem (?:for|tiver|der))\b/,
  ro: /\b(?:oricine|oricare(?: dintre ei)?|orice (?:frizer|barber|persoana)|cine (?:e|este) (?:liber|disponibil)|(?:n-am|nu am|fara) (?:o )?preferint[ae]|nu conteaza (?:cine|frizerul)|care (?:e|este) liber)\b/,
};

const lead =
  "\\b(?:com (?:o|a|os) |com |pelo |pela |with |by |from |cu |la |lui |de la |sa ma tunda |o |a |do |da |for |prefer |prefiro |quero o |vreau la )";
/** What introduces a person so clearly that an unknown name is worth a question. */
const person = /\b(?:com (?:o |a )?|with |cu (?:domnul |doamna )?|(?<=^| )la )([\p{L}][\p{L}'-]+)/giu;

/** "não quero com o João", "not with Mike": anyone but this one. */
const refused =
  /(?:^|[^a-z])(?:nao|not|nu|don't|do not|except|exceto|menos|sem ser|in afara de) (?:(?:quero|want|vreau|gosto|like|imi place) )?(?:(?:de|ser|to|sa) )?(?:(?:com|with|cu|la|de) )?(?:[oa] |de )?$/;

/** Finds who of the staff is meant. `clean` is the text in its own case, for names that are nobody's. */
export function matchStaff(
  scan: Scan,
  clean: string,
  ctx: ReadingContext,
  locale: BuiltinLocale,
): StaffMatch {
  const none: StaffMatch = { staffId: null, ambiguousStaffIds: [], unknownStaffName: null };
  const staff = ctx.staff
    .slice(0, 200)
    .map(({ id, name }) => ({ id, name: squeeze(fold(name)), parts: words(fold(name)) }));

  const whole = staff.filter(({ name }) => name.includes(" ") && hasWords(scan.text, name));
  if (whole.length === 1 && whole[0]) return { ...none, staffId: whole[0].id };

  const tokens = [...scan.text.matchAll(/[a-z][a-z']*/g)];
  const hits = new Map<string, number>();
  for (const match of tokens) {
    const before = scan.text.slice(Math.max(0, match.index - 12), match.index);
    if (refused.test(scan.text.slice(Math.max(0, match.index - 28), match.index))) continue;
    const led = new RegExp(`${lead}$`).test(before) || ctx.expecting === "staff" || tokens.length === 1;
    for (const { id, parts } of staff) {
      const first = parts.indexOf(match[0]);
      const exact =
        first >= 0 &&
        (led || (match[0].length > 2 && (first === 0 || match[0].length > 4) && !isCommon(match[0])));
      const close =
        led &&
        (parts.some((part) => isTypoOf(match[0], part)) || isShortFor(match[0], parts[0] ?? "")) &&
        !isCommon(match[0]) &&
        first < 0;
      if (exact) hits.set(id, Math.max(hits.get(id) ?? 0, 2) + (hits.has(id) ? 1 : 0));
      else if (close && !hits.has(id)) hits.set(id, 1);
    }
  }
  const top = Math.max(0, ...hits.values());
  const best = [...hits].filter(([, score]) => score === top).map(([id]) => id);
  if (best.length === 1 && best[0]) return { ...none, staffId: best[0] };
  if (best.length > 1) return { ...none, ambiguousStaffIds: best };

  for (const language of [locale, "en", "pt-BR", "ro"] as const) {
    if (anyone[language].test(scan.text)) return { ...none, staffId: "any" };
  }
  return { ...none, unknownStaffName: unknownName(clean, ctx) };
}

function hasWords(text: string, name: string): boolean {
  const at = text.indexOf(name);
  return at >= 0 && !/[a-z]/.test(text[at - 1] ?? "") && !/[a-z]/.test(text[at + name.length] ?? "");
}

function isCommon(word: string): boolean {
  return (
    !firstNames.has(word) && (lexicon.en.has(word) || lexicon["pt-BR"].has(word) || lexicon.ro.has(word))
  );
}

/** "alex" for Alexandru, "gabi" for Gabriel. */
function isShortFor(typed: string, name: string): boolean {
  if (typed.length < 3 || name.length < typed.length + 2) return false;
  const stem = typed.length > 3 && /[iy]$/.test(typed) ? typed.slice(0, -1) : typed;
  return name.startsWith(stem);
}

function unknownName(clean: string, ctx: ReadingContext): string | null {
  const shouting = clean === clean.toUpperCase();
  for (const match of clean.matchAll(person)) {
    const written = match[1] ?? "";
    const folded = fold(written);
    // Of the staff, but refused: nobody to ask about.
    if (ctx.staff.some(({ name }) => words(fold(name)).includes(folded))) continue;
    const capital = !shouting && /^\p{Lu}/u.test(written);
    if (firstNames.has(folded) || (capital && written.length > 2 && !isCommon(folded))) {
      if (ctx.services.some(({ name }) => words(fold(name)).includes(folded))) continue;
      return written.charAt(0).toUpperCase() + written.slice(1).toLowerCase();
    }
  }
  return null;
}
