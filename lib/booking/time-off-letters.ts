import type { TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { formatDateTime } from "@/lib/i18n/format.shared";
import { type Locale, negotiateLocale } from "@/lib/i18n/locales.shared";
import { translatorFor } from "@/lib/i18n/translator";
import { queueLetter } from "@/lib/notifications/outbox";
import type { TimeOffRequest } from "./time-off-requests.shared";

type Addressee = { email: string; locale: string | null };

/** Tells everybody who decides that somebody asks for time off, each in their own language. */
export async function tellAdmins(
  ctx: TxCtx,
  admins: readonly Addressee[],
  request: TimeOffRequest,
): Promise<void> {
  for (const to of admins) await write(ctx, to, request, "asked");
}

/** Tells who asked what was decided. */
export async function tellRequester(ctx: TxCtx, userId: string, request: TimeOffRequest): Promise<void> {
  const { db, tenantId } = ctx;
  const member = await db.membership.findUnique({
    where: { tenantId_userId: { tenantId, userId } },
    select: { user: { select: { email: true, locale: true } } },
  });
  // Who has left the team meanwhile hears nothing.
  if (member) await write(ctx, member.user, request, request.status === "approved" ? "approved" : "declined");
}

async function write(
  ctx: TxCtx,
  { email, locale: own }: Addressee,
  request: TimeOffRequest,
  what: "asked" | "approved" | "declined",
): Promise<void> {
  const { tenant, timeZone } = ctx;
  const locale: Locale = negotiateLocale(own) ?? negotiateLocale(tenant.locale) ?? "en";
  const t = await translatorFor(locale, "letters");
  const values = {
    name: request.staff.name,
    shop: tenant.name,
    from: formatDateTime(request.startsAt, timeZone, locale),
    to: formatDateTime(request.endsAt, timeZone, locale),
    visits: request.visits,
    link: `${appUrl()}/t/${tenant.slug}/staff`,
  };
  const reason = request.reason ? `“${request.reason}”` : "";
  const note = request.decisionNote ? `“${request.decisionNote}”` : "";
  const body = [
    t(`timeOff.${what}`, values),
    what === "asked" ? reason : note,
    what === "asked" ? t("timeOff.decide", values) : t("timeOff.see", values),
  ];
  await queueLetter(ctx, {
    ...{ dedupeKey: `time-off:${request.id}:${what}:${email}`, kind: "time_off", purpose: "team" },
    ...{ recipient: email, subject: t(`timeOff.${what}Subject`, values) },
    body: body.filter(Boolean).join("\n\n"),
  });
}
