import type { Calendar } from "@/lib/ai/builtin/language/calendar";
import type { Reading, ReadingContext } from "@/lib/ai/builtin/reading";

const indifferent =
  /\b(?:tanto faz|qualquer (?:um|uma|coisa)|(?:voce|vc) (?:que )?(?:escolhe|decide|sabe)|indiferente|nao importa|o que for melhor|(?:don't|do not) (?:mind|care)|(?:doesn't|does not) matter|no preference|whatever|up to you|you (?:choose|pick|decide)|any(?:thing)? (?:works|is fine|will do)|either(?: one| works| is fine)?|nu conteaza|indiferent|oricare|orice|mi-?e (?:totuna|egal)|cum vreti|alegeti (?:voi|dumneavoastra)|alege tu|sem preferencia|fara preferint[ae])\b/;
const people = /\b(?:barb\w+|frizer\w*|stylist|staff|profissional|who|quem|cine|pessoa|persoana)\b/;

type Answer = Pick<Reading, "staffId" | "date" | "time" | "choice">;

/** "Tanto faz" answers whatever was asked: anyone, any day, any time, the first option. Null when nothing of the kind was said. */
export function readIndifference(
  text: string,
  expecting: ReadingContext["expecting"],
  calendar: Calendar,
): Partial<Answer> | null {
  if (!indifferent.test(text)) return null;
  if (expecting === "staff" || people.test(text)) return { staffId: "any" };
  if (expecting === "date") return { staffId: null, date: calendar.upcoming(13, "range") };
  if (expecting === "time") return { staffId: null, time: { kind: "window", from: "00:00", to: "23:59" } };
  if (expecting === "slot_choice") return { staffId: null, time: null, choice: 0 };
  return null;
}
