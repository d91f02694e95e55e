import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { formatLocalDate, formatMoney } from "@/lib/i18n/format.shared";
import { type Locale, negotiateLocale } from "@/lib/i18n/locales.shared";
import { translatorFor } from "@/lib/i18n/translator";
import { queueLetter } from "@/lib/notifications/outbox";
import { loadNotificationSettings } from "@/lib/notifications/settings";
import { listAdmins } from "@/lib/tenants/memberships";
import { type DailySummary, getDailySummary } from "./daily-summary";

/**
 * Writes the owner's message about the last local day to every administrator, once per day and person, each in their
 * own language. Returns how many were written: none when the shop does not want it or nothing at all happened.
 */
export async function sendDailySummary(ctx: Ctx): Promise<number> {
  const summary = await getDailySummary(ctx);
  const isWanted = (await inTransaction(ctx, loadNotificationSettings)).dailySummary;
  if (!isWanted || isQuiet(summary)) return 0;
  const admins = await listAdmins(ctx.tenantId);
  let written = 0;
  for (const { email, locale: own } of admins) {
    const locale = negotiateLocale(own) ?? negotiateLocale(ctx.tenant.locale) ?? "en";
    const text = await writeSummary(ctx, summary, locale);
    const dedupeKey = `daily-summary:${summary.date}:${email}`;
    const letter = { ...text, dedupeKey, kind: "daily_summary", purpose: "team", recipient: email } as const;
    if (await inTransaction(ctx, (ctx) => queueLetter(ctx, letter))) written++;
  }
  return written;
}

// A shop on holiday wants no zeros in its mail.
function isQuiet({ booked, visits, netCents, chatsWaiting, ahead }: DailySummary): boolean {
  return booked.count + visits + chatsWaiting + ahead === 0 && netCents === 0;
}

async function writeSummary(ctx: Ctx, summary: DailySummary, locale: Locale) {
  const t = await translatorFor(locale, "digest");
  const money = (cents: number) => formatMoney(cents, summary.currency, locale);
  const { booked, completed } = summary;
  const values = {
    shop: ctx.tenant.name,
    date: formatLocalDate(summary.date, locale, "long"),
    ...{ visits: summary.visits, ahead: summary.ahead, gaps: summary.gapsFilled },
    ...{ booked: booked.count, bookedMoney: money(booked.cents), byAgent: booked.byAgent },
    ...{ completed: completed.count, completedMoney: money(completed.cents), net: money(summary.netCents) },
    ...{ cancelled: summary.cancelled, noShows: summary.noShows, waiting: summary.chatsWaiting },
  };
  const home = `${appUrl()}/t/${ctx.tenant.slug}`;
  const lines = [
    t("greeting", values),
    "",
    t("booked", values),
    ...(booked.byAgent > 0 ? [t("byAgent", values)] : []),
    t("completed", values),
    t("received", values),
    ...(summary.gapsFilled > 0 ? [t("gaps", values)] : []),
    ...(summary.cancelled + summary.noShows > 0 ? [t("missed", values)] : []),
    "",
    ...(summary.chatsWaiting > 0 ? [`${t("waiting", values)} ${home}/inbox`] : []),
    t("ahead", values),
    "",
    `${t("open")} ${home}`,
    `${t("stop")} ${home}/settings/reminders`,
  ];
  return { subject: t("subject", values), body: lines.join("\n") };
}
