/** What a service asks of those who book it, and what it costs to stay away. Pure. */
import { z } from "zod";
import { formatDuration, formatMoney } from "@/lib/i18n/format.shared";
import type { Locale } from "@/lib/i18n/locales.shared";

const amountSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("fixed"), cents: z.number().int().min(1).max(100_000_000) }),
  z.strictObject({ kind: z.literal("percent"), percent: z.number().int().min(1).max(100) }),
]);
export type PolicyAmount = z.infer<typeof amountSchema>;

export const noShowPolicySchema = z.strictObject({
  /** Paid when booking. */
  deposit: amountSchema.nullable().default(null),
  /** Cancelling costs nothing until this many minutes before the start. */
  freeCancelMin: z.number().int().min(0).max(43_200).default(1440),
  lateCancelFee: amountSchema.nullable().default(null),
  noShowFee: amountSchema.nullable().default(null),
});
export type NoShowPolicy = z.infer<typeof noShowPolicySchema>;

/** The terms of one visit in minor units of the shop's currency. */
export const policyTermsSchema = z.object({
  depositCents: z.number().int(),
  freeCancelMin: z.number().int(),
  lateCancelFeeCents: z.number().int(),
  noShowFeeCents: z.number().int(),
});
export type PolicyTerms = z.infer<typeof policyTermsSchema>;

/** The terms as they were accepted: the words, the amounts, when and in which language. */
export const policySnapshotSchema = policyTermsSchema.extend({
  text: z.string(),
  locale: z.string(),
  currency: z.string(),
  acceptedAt: z.string(),
});
export type PolicySnapshot = z.infer<typeof policySnapshotSchema>;

/** The terms of a visit: amounts add up over its services, the longest free-cancel limit counts. Null when none has any. */
export function termsOf(
  lines: readonly { priceCents: number; policy: NoShowPolicy | null }[],
): PolicyTerms | null {
  const terms: PolicyTerms = { depositCents: 0, freeCancelMin: 0, lateCancelFeeCents: 0, noShowFeeCents: 0 };
  for (const { priceCents, policy } of lines) {
    if (!policy) continue;
    terms.depositCents += centsOf(policy.deposit, priceCents);
    terms.lateCancelFeeCents += centsOf(policy.lateCancelFee, priceCents);
    terms.noShowFeeCents += centsOf(policy.noShowFee, priceCents);
    if (policy.lateCancelFee) terms.freeCancelMin = Math.max(terms.freeCancelMin, policy.freeCancelMin);
  }
  return terms.depositCents + terms.lateCancelFeeCents + terms.noShowFeeCents > 0 ? terms : null;
}

// Half a cent goes to the client.
function centsOf(amount: PolicyAmount | null, priceCents: number): number {
  if (!amount) return 0;
  return amount.kind === "fixed" ? amount.cents : Math.floor((priceCents * amount.percent) / 100);
}

type Phrases = {
  deposit: (money: string) => string;
  late: (time: string, money: string) => string;
  noShow: (money: string) => string;
};
const phrases: Record<Locale, Phrases> = {
  en: {
    deposit: (money) => `A deposit of ${money} is settled with the shop before the visit.`,
    late: (time, money) => `Cancelling is free until ${time} before the visit; later it costs ${money}.`,
    noShow: (money) => `Not coming without a word costs ${money}.`,
  },
  "pt-BR": {
    deposit: (money) => `Um sinal de ${money} é combinado com a loja antes da visita.`,
    late: (time, money) => `O cancelamento é grátis até ${time} antes da visita; depois custa ${money}.`,
    noShow: (money) => `Faltar sem avisar custa ${money}.`,
  },
  ro: {
    deposit: (money) => `Un avans de ${money} se stabilește cu salonul înainte de vizită.`,
    late: (time, money) =>
      `Anularea este gratuită până cu ${time} înainte de vizită; mai târziu costă ${money}.`,
    noShow: (money) => `Neprezentarea fără anunț costă ${money}.`,
  },
};

/** The terms in words, as the client reads and accepts them; one sentence each. */
export function policyText(terms: PolicyTerms, locale: Locale, currency: string): string {
  const money = (cents: number) => formatMoney(cents, currency, locale);
  const say = phrases[locale];
  return [
    terms.depositCents > 0 ? say.deposit(money(terms.depositCents)) : "",
    terms.lateCancelFeeCents > 0
      ? say.late(formatDuration(terms.freeCancelMin, locale), money(terms.lateCancelFeeCents))
      : "",
    terms.noShowFeeCents > 0 ? say.noShow(money(terms.noShowFeeCents)) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
