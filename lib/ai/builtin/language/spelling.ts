import { firstNames } from "@/lib/ai/builtin/language/entities/first-names";
import { isTypoOf } from "@/lib/ai/builtin/language/fuzzy";
import { lexicon } from "@/lib/ai/builtin/language/lexicon";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

/** Words of dates and of booking that are worth mending; five letters or more. */
const vocabulary: Record<BuiltinLocale, readonly string[]> = {
  en: "monday tuesday wednesday thursday friday saturday sunday tomorrow today tonight january february march april august september october november december morning afternoon evening midnight weekend appointment reschedule cancel schedule available availability address price thanks please barber".split(
    " ",
  ),
  "pt-BR":
    "segunda terca quarta quinta sexta sabado domingo amanha janeiro fevereiro marco abril junho julho agosto setembro outubro novembro dezembro manha tarde noite semana horario agendar marcar remarcar cancelar desmarcar endereco preco quanto quero obrigado barbeiro primeiro".split(
      " ",
    ),
  ro: "luni marti miercuri vineri sambata duminica maine poimaine astazi ianuarie februarie martie aprilie iunie iulie august septembrie octombrie noiembrie decembrie dimineata amiaza seara diseara saptamana programare programez anulez anulare reprogramez adresa multumesc jumatate vreau frizer".split(
    " ",
  ),
};

/** Words one slip away from those above that are words themselves. */
const innocent = new Set(
  "quanta quantas quantos quanto mande manda martie marti marte mares prices priced noites tardes semanas quinto sexto segundo quarto terceiro manhas morning mourning canceled cancelled cancels horarios precos marcas marcado marcada cancelado cancelada barbers frizeri frizerul vineri venire programarea programari adrese seare mai marca march match maria mario tarte moarte parte carte mana mane quarta quarts thank markets barbeiros sundays mondays fridays tuesdays saturdays agendado agendada remarcado anulat anulare anular anulati luna lunii lunar programul programului".split(
    " ",
  ),
);

/** Mends slips in the words that dates and intents hang on ("amnhã", "wendesday"); `names` are the shop's own words, folded. */
export function correctSpelling(text: string, locale: BuiltinLocale, names: ReadonlySet<string>): string {
  return text.replace(/[a-z]{5,}/g, (word) => {
    if (innocent.has(word) || firstNames.has(word) || names.has(word)) return word;
    if (lexicon.en.has(word) || lexicon["pt-BR"].has(word) || lexicon.ro.has(word)) return word;
    return vocabulary[locale].find((known) => known.length >= 5 && isTypoOf(word, known)) ?? word;
  });
}
