import { hasConsent } from "@/lib/contacts/consents";
import type { TxCtx } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { linkToken } from "@/lib/core/signed-links";
import { formatDate, formatMoney, formatTime } from "@/lib/i18n/format.shared";
import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";
import { fallbackName } from "@/lib/notifications/default-templates";
import { safeName } from "@/lib/notifications/render.shared";
import { policySnapshotSchema } from "./no-show-policy.shared";
import { firstName } from "./public-shop";

export type Addressee = { contactId: string; recipient: string; name: string | null; locale: Locale };

/** Who to write to for a purpose; null for somebody without an address, without consent, or who was erased. */
export async function findAddressee(
  ctx: TxCtx,
  contactId: string,
  purpose: "appointments" | "waitlist",
): Promise<Addressee | null> {
  const { db, tenantId, tenant } = ctx;
  const contact = await db.contact.findFirst({
    where: { tenantId, id: contactId, anonymisedAt: null },
    select: { email: true, name: true, locale: true },
  });
  if (!contact?.email) return null;
  if (!(await hasConsent(ctx, contactId, { channel: "email", purpose }))) return null;
  const locale = matchLocale(contact.locale) ?? matchLocale(tenant.locale) ?? defaultLocale;
  return { contactId, recipient: contact.email, name: contact.name, locale };
}

/** What every message can say of the person and the shop. */
export async function generalValues(
  { db, tenantId, tenant }: TxCtx,
  { name, locale }: Addressee,
): Promise<Record<string, string>> {
  const shop = await db.tenant.findUnique({
    where: { id: tenantId },
    select: { phone: true, address: true },
  });
  return {
    client_name: firstName(safeName(name)) || fallbackName[locale],
    shop: tenant.name,
    shop_phone: shop?.phone ?? "",
    shop_address: shop?.address ?? "",
    book_link: `${appUrl()}/b/${tenant.slug}`,
  };
}

/** When somebody is expected, in the shop's zone and the reader's language. */
export function timeValues(
  { timeZone }: TxCtx,
  startsAt: Date,
  locale: Locale,
): { date: string; time: string } {
  return {
    date: formatDate(startsAt, timeZone, locale, "long"),
    time: formatTime(startsAt, timeZone, locale),
  };
}

export type VisitFacts = {
  id: string;
  startsAt: Date;
  totalCents: number;
  currency: string;
  staff: { name: string };
  services: { name: string }[];
  policySnapshot: unknown;
  depositCents: number;
  depositDueAt: Date | null;
};

/**
 * What a message can say of a visit. The manage link is signed, not stored: reminders carry the same one as the
 * confirmation, and a link issued elsewhere ends none of them.
 */
export function visitValues(ctx: TxCtx, visit: VisitFacts, locale: Locale): Record<string, string> {
  const { tenantId, tenant } = ctx;
  const token = linkToken("manage", { tenantId, id: visit.id });
  const manage = `${appUrl()}/b/${tenant.slug}/manage/${token}`;
  return {
    service: visit.services.map((line) => line.name).join(" + "),
    staff: firstName(visit.staff.name),
    ...timeValues(ctx, visit.startsAt, locale),
    price: visit.totalCents > 0 ? formatMoney(visit.totalCents, visit.currency, locale) : "",
    manage_link: manage,
    // The page asks once more and posts: opening a link changes nothing, whoever follows it.
    confirm_link: `${manage}?do=confirm`,
    cancel_link: `${manage}?do=cancel`,
    review_link: `${manage}?do=review`,
    calendar_link: `${appUrl()}/api/v1/public/appointments/${token}/calendar.ics`,
    policy: policySnapshotSchema.safeParse(visit.policySnapshot).data?.text ?? "",
    deposit: visit.depositCents > 0 ? formatMoney(visit.depositCents, visit.currency, locale) : "",
    pay_until: visit.depositDueAt ? untilText(ctx, visit.depositDueAt, locale) : "",
  };
}

// The day is named only when it is another one.
function untilText({ timeZone, now }: TxCtx, at: Date, locale: Locale): string {
  const time = formatTime(at, timeZone, locale);
  const date = formatDate(at, timeZone, locale);
  return date === formatDate(now(), timeZone, locale) ? time : `${date}, ${time}`;
}

/** The token that ends all messages to a person. */
export function stopToken({ tenantId }: TxCtx, contactId: string): string {
  return linkToken("unsubscribe", { tenantId, id: contactId });
}
