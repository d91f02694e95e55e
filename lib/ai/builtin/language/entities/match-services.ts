import {
  conceptsIn,
  type Feature,
  impliedBy,
  isModifier,
  nameFeatures,
  wordsIn,
} from "@/lib/ai/builtin/language/entities/features";
import { fold, squeeze } from "@/lib/ai/builtin/language/normalise";
import type { Scan } from "@/lib/ai/builtin/language/scan";
import type { ReadingContext } from "@/lib/ai/builtin/reading";

type Known = { id: string; features: ReadonlySet<string> };
export type ServiceMatch = { serviceIds: string[]; ambiguousServiceIds: string[]; mentioned: boolean };

/**
 * Finds the shop's services in a text. Both sides become features; the service covered by the text with the most
 * features wins, so a combo beats two services; otherwise the one that needs the least beyond what was said.
 */
export function matchServices(scan: Scan, services: ReadingContext["services"]): ServiceMatch {
  const known: Known[] = services.slice(0, 200).map(({ id, name }) => ({
    id,
    features: new Set(nameFeatures(squeeze(fold(name))).map((feature) => feature.id)),
  }));
  const vocabulary = new Set(known.flatMap((service) => [...service.features]));
  const extra = new Set([...vocabulary].filter((id) => id.startsWith("w:")));

  const all = [...conceptsIn(scan.text, true), ...wordsIn(scan.text, extra)].sort((a, b) => a.at - b.at);
  const wanted = all.filter((feature) => !isRefused(feature, scan.text));
  const found = wanted.some((feature) => isCore(feature.id, known)) ? wanted : all;
  const usable = withImplied(found, vocabulary);
  const remaining = new Map<string, number>();
  for (const feature of usable) if (!remaining.has(feature.id)) remaining.set(feature.id, feature.at);

  const picked: { id: string; at: number }[] = [];
  const ambiguous: string[] = [];
  for (let round = 0; round < 6 && hasCore(remaining, known); round++) {
    const best = bestOf(known, remaining);
    if (best.length === 0) break;
    const [winner] = best;
    if (!winner) break;
    const at = Math.min(...[...winner.features].map((id) => remaining.get(id) ?? Number.POSITIVE_INFINITY));
    // Two services that share nothing ("corte e barba" without a combo) are two wishes, not a choice.
    const rivals = best.filter((service) => [...service.features].some((id) => winner.features.has(id)));
    if (rivals.length === 1) picked.push({ id: winner.id, at });
    else ambiguous.push(...rivals.map((service) => service.id));
    for (const service of rivals) for (const id of service.features) remaining.delete(id);
  }
  for (const feature of all) if (vocabulary.has(feature.id)) scan.strike(feature.at, feature.length);
  picked.sort((a, b) => a.at - b.at);
  return {
    serviceIds: picked.map((pick) => pick.id),
    ambiguousServiceIds: [...new Set(ambiguous)],
    mentioned: found.some((feature) => !isModifier(feature.id)),
  };
}

/** "não corte", "corte não", "fara barba": named only to be left out. */
function isRefused(feature: Feature, text: string): boolean {
  const before = text.slice(Math.max(0, feature.at - 16), feature.at);
  const after = text.slice(feature.at + feature.length, feature.at + feature.length + 16);
  return (
    /(?:^|[^a-z])(?:nao|not|nu|sem|without|fara|no|nem|tira|tirar|cancela|remove|drop|scoate)[ ~]+(?:[oa] |an? |the |uma? |de )?$/.test(
      before,
    ) || /^,? ?(?:nao|not|nu)\b ?(?:[,.;!]|$|so\b|doar\b|just\b|only\b|mais\b)/.test(after)
  );
}

/** Replaces what no service offers by what it implies: a fade where only "Corte" exists. */
function withImplied(found: Feature[], vocabulary: ReadonlySet<string>): Feature[] {
  return found.flatMap((feature) => {
    if (vocabulary.has(feature.id)) return [feature];
    const implied = impliedBy(feature.id);
    return implied && vocabulary.has(implied) ? [{ ...feature, id: implied }] : [];
  });
}

/** Whether something is left that is a reason to book, or that only one service has. */
function hasCore(remaining: ReadonlyMap<string, number>, known: Known[]): boolean {
  return [...remaining.keys()].some((id) => isCore(id, known));
}

function isCore(id: string, known: Known[]): boolean {
  if (!isModifier(id) && !id.startsWith("w:")) return true;
  return known.filter((service) => service.features.has(id)).length === 1;
}

function bestOf(known: Known[], remaining: ReadonlyMap<string, number>): Known[] {
  const women = known.some((service) => service.features.has("women"));
  const cost = (id: string) => (id === "men" && !women ? 0.5 : 1);
  let best: Known[] = [];
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const service of known) {
    let matched = 0;
    let missing = 0;
    let core = false;
    for (const id of service.features) {
      if (remaining.has(id)) {
        matched++;
        core ||= isCore(id, known);
      } else missing += cost(id);
    }
    if (!core) continue;
    const score = matched * 10 - missing * 11;
    const rated = missing === 0 ? 1000 + matched : score;
    if (rated > bestScore) {
      best = [service];
      bestScore = rated;
    } else if (rated === bestScore) best.push(service);
  }
  return best;
}
