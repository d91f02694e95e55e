import type { TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { formatDate } from "@/lib/i18n/format.shared";
import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";
import type { BillLine } from "./ticket-lines";

const names: Record<Locale, Record<string, (date: string) => string>> = {
  en: {
    no_show: (date) => `No-show of ${date}`,
    late_cancel: (date) => `Late cancellation of ${date}`,
  },
  "pt-BR": {
    no_show: (date) => `Falta de ${date}`,
    late_cancel: (date) => `Cancelamento tardio de ${date}`,
  },
  ro: {
    no_show: (date) => `Neprezentare din ${date}`,
    late_cancel: (date) => `Anulare târzie din ${date}`,
  },
};

/**
 * The lines that charge confirmed fees: amount as decided, nobody's commission. Throws 404 for a fee that is not ours,
 * `payments.fee_not_confirmed`. That no fee is charged twice is the database's word.
 */
export async function chargeableFees(ctx: TxCtx, ids: readonly string[]): Promise<BillLine[]> {
  if (ids.length === 0) return [];
  const rows = await ctx.db.fee.findMany({
    where: { tenantId: ctx.tenantId, id: { in: [...ids] } },
    select: {
      id: true,
      kind: true,
      status: true,
      amountCents: true,
      appointment: { select: { startsAt: true } },
    },
  });
  if (rows.length !== ids.length) throw notFound();
  if (rows.some((row) => row.status !== "confirmed"))
    throw new AppError("conflict", "payments.fee_not_confirmed");
  const locale = matchLocale(ctx.tenant.locale) ?? defaultLocale;
  return rows.map((row) => ({
    kind: "fee",
    serviceId: null,
    productId: null,
    feeId: row.id,
    staffId: null,
    name: names[locale][row.kind]?.(formatDate(row.appointment.startsAt, ctx.timeZone, locale)) ?? row.kind,
    quantity: 1,
    unitCents: row.amountCents,
  }));
}
