import { hasStopped } from "@/lib/contacts/consents";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/tokens";
import { defaultLocale, type Locale, matchLocale } from "@/lib/i18n/locales.shared";
import { queueLetter } from "@/lib/notifications/outbox";
import { allow } from "@/lib/tenants/allow";
import { receiptLetter } from "./receipt-letter";
import { type SendReceipt, type SentReceipt, sentReceiptSchema } from "./receipts.shared";
import { loadTicket, lockedTicket } from "./tickets";

/** A second tap within this time sends nothing new. */
const repeatMs = 10 * 60_000;
const hourMs = 60 * 60_000;
/** A bill's receipts within an hour; more is a mistake or mischief. */
const maxPerHour = 5;

/**
 * Writes the receipt of a paid bill to its client or to the given address; the outbox sends it. Asking again within ten
 * minutes answers the same letter. Throws `payments.receipt_open`, `payments.receipt_no_address`,
 * `payments.receipt_stopped` for a client who wants no messages, `rate_limited`, 404.
 */
export async function sendReceipt(ctx: Ctx, ticketId: string, input: SendReceipt): Promise<SentReceipt> {
  allow(ctx, "payments.write");
  return inTransaction(ctx, async (ctx) => {
    const { now } = ctx;
    const ticket = await lockedTicket(ctx, ticketId);
    if (ticket.status !== "paid" && ticket.status !== "refunded")
      throw new AppError("conflict", "payments.receipt_open");
    const recipient = input.to ?? ticket.contact?.email;
    if (!recipient) throw new AppError("conflict", "payments.receipt_no_address");
    const contactId = ticket.contact?.id;
    if (contactId && recipient === ticket.contact?.email && (await hasStopped(ctx, contactId)))
      throw new AppError("conflict", "payments.receipt_stopped");
    const earlier = await sentReceipts(ctx, ticketId);
    const same = earlier.find(
      (row) => row.recipient === recipient && now().getTime() - row.createdAt.getTime() < repeatMs,
    );
    if (same && same.status !== "failed") return toView(same);
    if (earlier.filter((row) => now().getTime() - row.createdAt.getTime() < hourMs).length >= maxPerHour)
      throw new AppError("rate_limited", "common.rate_limited", { retryAfterSec: hourMs / 1000 });
    const letter = await receiptLetter(ctx, ticket, await localeOf(ctx, contactId));
    await queueLetter(ctx, {
      ...letter,
      ...{ dedupeKey: `${prefix(ticketId)}${sha256Hex(recipient).slice(0, 16)}:${now().getTime()}` },
      ...{ kind: "receipt", purpose: "appointments", recipient, contactId },
    });
    const [newest] = await sentReceipts(ctx, ticketId);
    if (!newest) throw new Error("a receipt that was written is there");
    return toView(newest);
  });
}

/** The receipts of a bill that were sent, newest first. Throws 404. */
export async function listReceipts(ctx: Ctx, ticketId: string): Promise<SentReceipt[]> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, async (ctx) => {
    await loadTicket(ctx, ticketId);
    return (await sentReceipts(ctx, ticketId)).map(toView);
  });
}

type Row = {
  id: string;
  recipient: string;
  status: string;
  reason: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

const prefix = (ticketId: string) => `receipt:${ticketId}:`;

function sentReceipts({ db, tenantId }: TxCtx, ticketId: string): Promise<Row[]> {
  return db.outboxMessage.findMany({
    where: { tenantId, kind: "receipt", dedupeKey: { startsWith: prefix(ticketId) } },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 20,
    select: { id: true, recipient: true, status: true, reason: true, createdAt: true, sentAt: true },
  });
}

async function localeOf({ db, tenantId, tenant }: TxCtx, contactId: string | undefined): Promise<Locale> {
  const contact = contactId
    ? await db.contact.findFirst({ where: { tenantId, id: contactId }, select: { locale: true } })
    : null;
  return matchLocale(contact?.locale) ?? matchLocale(tenant.locale) ?? defaultLocale;
}

function toView(row: Row): SentReceipt {
  return sentReceiptSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  });
}
