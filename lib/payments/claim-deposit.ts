import { setDeposit } from "@/lib/booking/deposits";
import { getManaged } from "@/lib/booking/manage-links";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { AppError } from "@/lib/core/errors";
import { formatDate, formatMoney, formatTime } from "@/lib/i18n/format.shared";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { translatorFor } from "@/lib/i18n/translator";
import { queueLetter } from "@/lib/notifications/outbox";
import { type DepositRow, isExpected, lockedDeposit } from "./deposit-state";
import { findDeposit } from "./deposits";
import type { DepositView } from "./deposits.shared";

/** The deposit of a manage link's visit; null when none was asked. Looking changes nothing. Throws 404. */
export async function getManagedDeposit(ctx: Ctx, token: string): Promise<DepositView | null> {
  const { id } = await getManaged(ctx, token);
  return findDeposit(ctx, id);
}

/**
 * The client says that the deposit is paid: the visit waits for a person to look instead of running out, and the shop is
 * told. Saying so twice is saying it once. Throws `payments.deposit_not_due` when it is settled or over, 404.
 */
export async function claimDeposit(ctx: Ctx, token: string): Promise<DepositView | null> {
  const { id } = await getManaged(ctx, token);
  await inTransaction(ctx, async (ctx) => {
    const row = await lockedDeposit(ctx, id);
    // Paid or let off meanwhile is good news, not an error.
    if (row.depositStatus === "paid" || row.depositStatus === "waived") return;
    if (row.depositStatus !== "due" || !isExpected(row))
      throw new AppError("conflict", "payments.deposit_not_due", {
        extra: { depositStatus: row.depositStatus },
      });
    if (row.depositClaimedAt) return;
    await setDeposit(ctx, id, { status: "due", claimedAt: ctx.now() });
    await tellShop(ctx, row);
  });
  return findDeposit(ctx, id);
}

async function tellShop(ctx: TxCtx, row: DepositRow): Promise<void> {
  const { db, tenantId, tenant, timeZone } = ctx;
  const shop = await db.tenant.findUnique({ where: { id: tenantId }, select: { email: true } });
  if (!shop?.email) return;
  const locale = matchLocale(tenant.locale) ?? defaultLocale;
  const t = await translatorFor(locale, "letters");
  const values = {
    client: row.contact.name ?? t("nobody"),
    amount: formatMoney(row.depositCents, row.currency, locale),
    date: formatDate(row.startsAt, timeZone, locale, "long"),
    time: formatTime(row.startsAt, timeZone, locale),
    link: `${appUrl()}/t/${tenant.slug}/payments`,
  };
  await queueLetter(ctx, {
    ...{ dedupeKey: `deposit-claimed:${row.id}:${ctx.now().getTime()}`, kind: "deposit_claimed" },
    ...{ purpose: "team", recipient: shop.email, contactId: row.contact.id },
    subject: t("deposit.subject", values),
    body: t("deposit.body", values),
  });
}
