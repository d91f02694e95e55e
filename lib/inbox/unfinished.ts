import { foldText } from "@/lib/core/text.shared";

const manyWords = 6;
/** A time, a date, a number, a phone number or an address for mail: the part of a request that comes last. */
const fact = /\d|@/;
/** Days and parts of days in the three languages, without accents. */
const day =
  /\b(hoje|amanha|segunda|terca|quarta|quinta|sexta|sabado|domingo|manha|tarde|noite|today|tomorrow|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday|morning|afternoon|evening|azi|maine|luni|marti|miercuri|joi|vineri|sambata|duminica|dimineata|seara)\b/;
/** Whole answers: yes, no, thanks, goodbye. */
const wholeAnswer =
  /^(sim|nao|isso|pode( ser)?|claro|ok(ay)?|certo|confirmo|confirmado|quero|obrigad[oa]|valeu|tchau|yes|yep|yeah|no|nope|sure|thanks|thank you|bye|da|nu|sigur|bine|multumesc|mersi|pa)( (por favor|please|va rog|te rog|obrigad[oa]|thanks|thank you|multumesc|mersi))?$/;

/**
 * Whether a chat message looks like the beginning of something: few words, no question, no day, time or number, and no
 * yes or no. People write "hi", "I need a cut", "tomorrow at 3" as three messages and want one answer.
 */
export function looksUnfinished(text: string): boolean {
  const words = foldText(text);
  if (/[?!.…)]$/.test(words) && !/(\.\.|…)$/.test(words)) return false;
  if (fact.test(words) || day.test(words)) return false;
  const plain = words
    .replace(/[^\p{L}\p{N} ]+/gu, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (plain === "" || wholeAnswer.test(plain)) return false;
  return plain.split(" ").length < manyWords;
}
