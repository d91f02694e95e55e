import { numberSource } from "@/lib/ai/builtin/language/number-words";
import type { BuiltinLocale } from "@/lib/ai/builtin/reading";

/** The words around a clock time in one language. All are sources of regular expressions. */
export type TimeWords = {
  /** Stands before an hour and makes a bare number one. */
  at: string;
  /** Follows the figures. */
  unit: string;
  am: string;
  pm: string;
  /** "between" and "and"; "from" and "to". */
  ranges: readonly (readonly [open: string, middle: string])[];
  after: string;
  before: string;
  /** Follows a bare number that is no hour. */
  notHours: string;
  /** Parts of the day, inclusive bounds. */
  parts: readonly (readonly [pattern: RegExp, from: string, to: string, half: "am" | "pm" | null])[];
  anyTime: RegExp;
  hour: string;
};

const hourWords = (locale: BuiltinLocale) => numberSource(locale).replace("\\d{1,3}|", "\\d{1,2}|");

export const timeWords: Record<BuiltinLocale, TimeWords> = {
  en: {
    at: "(?:at|around|about|by|for|make it|(?:we|you|i) do|how about|what about|let's (?:do|say)|roughly|approx\\.?|circa|@)",
    unit: "(?:h|hrs?|hours|o'? ?clock)",
    am: "(?:a\\.?m\\b\\.?|in the morning|o'? ?clock in the morning)",
    pm: "(?:p\\.?m\\b\\.?|in the (?:afternoon|evening)|at night|o'? ?clock in the (?:afternoon|evening))",
    ranges: [
      ["between", "(?:and|to|-|&)"],
      ["(?:from )?", "(?:to|till?|until|-)"],
    ],
    after: "(?:any ?time )?(?:after|past|(?<!no )later than|from|not before|starting(?: at)?)",
    before: "(?:before|until|till|by|no later than|earlier than|up to)",
    notHours:
      "(?:st|nd|rd|th)\\b|%|(?:of us|people|persons?|guys|kids?|child|children|boys?|men|adults|haircuts?|cuts?|beards?|services?|things?|days?|weeks?|months?|minutes?|mins?|hours?|years?|yo|times|euros?|dollars?|bucks|pounds|usd|lei|ron|reais|options?|slots?|appointments?)\\b",
    parts: [
      [/\b(?:late|end of the) afternoon\b/, "16:00", "18:59", "pm"],
      [/\b(?:early afternoon|after lunch|after noon)\b/, "13:00", "15:59", "pm"],
      [/\b(?:early(?: in the)? morning|first thing|early)\b/, "06:00", "09:59", "am"],
      [/\b(?:late morning|before lunch)\b/, "10:00", "12:00", "am"],
      [/\b(?:in the |the )?mornings?\b/, "06:00", "11:59", "am"],
      [/\b(?:in the |the )?afternoons?\b/, "12:00", "17:59", "pm"],
      [/\b(?:after work|end of (?:the )?day|late in the day)\b/, "17:00", "23:59", "pm"],
      [/\b(?:in the |the )?(?:evenings?|nights?)\b/, "17:00", "23:59", "pm"],
      [/\b(?:at |around |over |during )?lunch ?(?:time|break|hour)?\b/, "11:30", "13:59", null],
    ],
    anyTime: /\b(?:any ?time|whatever time|any hour|all day|whenever)\b/,
    hour: hourWords("en"),
  },
  "pt-BR": {
    at: "(?:la pelas|por volta d[ae]s?|mais ou menos(?: as)?|pelas|para as|pra as|pras|as|ah|umas|tipo(?: as)?|a partir das|la pras|@)",
    unit: "(?:h(?:oras?|rs?|s)?|horas?)",
    am: "(?:am\\b|da manha|de manha|da madrugada|pela manha)",
    pm: "(?:pm\\b|da tarde|de tarde|da noite|de noite|a tarde|a noite)",
    ranges: [
      ["entre(?: as| a)?", "(?:e(?: as| a)?|a|ate(?: as)?|-)"],
      ["(?:das|da|de|dsd|desde as)", "(?:ate(?: as| a)?|as|a|-)"],
    ],
    after: "(?:depois|apos|a partir|dps|pos|mais tarde que|so depois)(?: d[ae]s?| de| as| que)?",
    before: "(?:antes d[ae]s?|antes|ate(?: as| a)?|no maximo(?: as)?)",
    notHours:
      "%|[oa]\\b|(?:reais|real|conto|contos|pila|pessoas?|cortes?|barbas?|servicos?|criancas?|filhos?|amigos?|dias?|semanas?|mes|meses|minutos?|min|anos?|vezes|x|opcoes|opcao|horarios|barbeiros?|coisas?|cadeiras?|cabelos?)\\b",
    parts: [
      [/\b(?:(?:no|pro|ao) )?(?:fim|final) (?:da|de) tarde\b/, "16:00", "18:59", "pm"],
      [/\b(?:(?:no|pro) )?(?:comeco|inicio) da tarde|depois do almoco\b/, "12:30", "14:59", "pm"],
      [/\b(?:(?:no|pro) )?(?:comeco|inicio) da manha|cedinho|bem cedo\b/, "06:00", "09:59", "am"],
      [/\b(?:fim|final) da manha|antes do almoco\b/, "10:00", "12:00", "am"],
      [/\b(?:de |pela |na |da |a |por |parte da |periodo da )(?:parte da )?manha\b/, "06:00", "11:59", "am"],
      [/\b(?:de |pela |na |da |a |por )(?:parte da )?tarde\b/, "12:00", "17:59", "pm"],
      [
        /\b(?:(?:no|pro) )?(?:fim|final) do dia|depois do (?:trabalho|expediente|servico)\b/,
        "17:00",
        "23:59",
        "pm",
      ],
      [/\b(?:de |pela |na |da |a )(?:parte da )?noite\b/, "18:00", "23:59", "pm"],
      [/\b(?:na |no |em )?(?:hora|horario) d[eo] almoco\b/, "11:30", "13:59", null],
      [/\bcedo\b/, "06:00", "09:59", "am"],
      [/\bmanha\b/, "06:00", "11:59", "am"],
      [/\btarde\b/, "12:00", "17:59", "pm"],
      [/\bnoite\b/, "18:00", "23:59", "pm"],
    ],
    anyTime: /\b(?:qualquer (?:hora|horario)|a qualquer hora|o dia todo|horario que (?:der|tiver))\b/,
    hour: hourWords("pt-BR"),
  },
  ro: {
    at: "(?:pe la(?: ora| vreo)?|cam (?:la|pe la)(?: ora)?|in jur(?:ul)? (?:de |orei )(?:ora )?|in jurul orei|aproximativ|de la(?: ora)?|la(?: ora| orele)?|ora|orele|pt ora|pentru ora|@)",
    unit: "(?:h|fix|ore|ora)",
    am: "(?:am\\b|dimineata|dimi)",
    pm: "(?:pm\\b|dupa[ -]amiaza|dupa[ -]?masa|dup-amiaza|seara|noaptea|p\\.m\\.)",
    ranges: [
      ["intre(?: ora| orele)?", "(?:si(?: ora)?|-|la|pana la)"],
      ["de la(?: ora)?", "(?:pana la(?: ora)?|pana pe la|la|-)"],
    ],
    after: "(?:dupa(?: ora| orele)?|incepand (?:cu|de la)(?: ora)?|mai tarde de(?: ora)?|peste ora)",
    before:
      "(?:inainte de(?: ora| orele)?|pana (?:pe )?(?:la|in)(?: ora| orele)?|cel tarziu(?: la)?|mai devreme de(?: ora)?)",
    notHours:
      "%|-a\\b|(?:de )?(?:lei|ron|euro|eur|la suta|persoane|pers|oameni|copii|baieti|tunsori|servicii|zile|zi|saptamani|luni|minute|min|ore|ani|ori|optiuni|variante|frizeri|lucruri|programari|prieteni)\\b",
    parts: [
      [
        /\b(?:spre seara|dupa[ -]amiaza tarziu|spre sfarsitul (?:zilei|dupa[ -]amiezii))\b/,
        "16:00",
        "18:59",
        "pm",
      ],
      [/\b(?:dis[ -]de[ -]dimineata|dimineata devreme|devreme|la prima ora)\b/, "06:00", "09:59", "am"],
      [/\b(?:de )?(?:dimineata|dimineti|dimineata?)\b/, "06:00", "11:59", "am"],
      [
        /\b(?:la |dupa |in )?(?:dupa[ -]?amiaz[ai]|dupa[ -]?mas[ai]|dup-amiaza|dupa-amiezi)\b/,
        "12:00",
        "17:59",
        "pm",
      ],
      [/\bdupa (?:pranz|amiaza)\b/, "12:30", "17:59", "pm"],
      [/\b(?:dupa (?:munca|serviciu|program|job)|la sfarsitul zilei)\b/, "17:00", "23:59", "pm"],
      [/\b(?:pe )?(?:seara|serii)\b/, "17:00", "23:59", "pm"],
      [/\bpana la (?:pranz|amiaza)\b/, "06:00", "12:00", "am"],
      [
        /\b(?:la |in |pe la |de )?(?:pranz|amiaza|pauza de masa|pauza de pranz)(?:ul)?\b/,
        "11:30",
        "13:59",
        null,
      ],
    ],
    anyTime: /\b(?:oricand|la orice ora|orice ora|oricare ora|toata ziua)\b/,
    hour: hourWords("ro"),
  },
};
