import { z } from "zod";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { OutboxMessage } from "@/lib/generated/prisma/client";
import type { Locale } from "@/lib/i18n/locales.shared";
import { enqueue } from "@/lib/queue/enqueue";
import { allow } from "@/lib/tenants/allow";
import { type ListOutbox, type MessageKind, type OutboxMessageView, outboxMessageSchema } from "./schema";
import { renderMessage } from "./templates";

export type OutgoingMessage = {
  /** The same thing is said once: "<appointment>:reminder-120:<sequence>". */
  dedupeKey: string;
  kind: MessageKind;
  purpose: "appointments" | "waitlist" | "marketing";
  recipient: string;
  contactId: string;
  locale: Locale;
  values: Readonly<Record<string, string>>;
  appointmentId?: string;
  /** The appointment's sequence that the text speaks of. */
  sequence?: number;
  /** The token of the link that ends all messages. */
  unsubscribeToken?: string;
};

/**
 * Writes a message and the job that sends it, in the transaction of what it is about. Returns its id, or null when it
 * was written before.
 */
export async function queueMessage(ctx: TxCtx, message: OutgoingMessage): Promise<string | null> {
  const { db, tenantId } = ctx;
  const { locale, values, unsubscribeToken, ...facts } = message;
  const text = await renderMessage(ctx, { kind: message.kind, locale, values });
  const id = newId();
  const { count } = await db.outboxMessage.createMany({
    data: [
      {
        ...facts,
        ...text,
        id,
        tenantId,
        channel: "email",
        unsubscribeToken: unsubscribeToken ?? null,
        createdAt: ctx.now(),
      },
    ],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await enqueue(ctx, "send-outbox", { messageId: id });
  return id;
}

/** A letter whose words are made by who sends it: to a client or to the team. */
export type Letter = {
  dedupeKey: string;
  kind: string;
  purpose: "appointments" | "team";
  recipient: string;
  contactId?: string;
  subject: string;
  body: string;
};

/** Writes a finished letter and the job that sends it. Returns its id, or null when it was written before. */
export async function queueLetter(ctx: TxCtx, letter: Letter): Promise<string | null> {
  const { db, tenantId } = ctx;
  const id = newId();
  const { count } = await db.outboxMessage.createMany({
    data: [{ ...letter, id, tenantId, channel: "email", createdAt: ctx.now() }],
    skipDuplicates: true,
  });
  if (count === 0) return null;
  await enqueue(ctx, "send-outbox", { messageId: id });
  return id;
}

/** What was written to people, newest first. Bodies carry links that act, so this is for those who run the shop. */
export async function listOutbox(ctx: Ctx, input: ListOutbox): Promise<Page<OutboxMessageView>> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.outboxMessage.findMany({
      where: { tenantId, status: input.status, appointmentId: input.appointmentId, ...older(input.cursor) },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
    });
    const page = toPage(rows, input.limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toView) };
  });
}

/** One message. Throws 404. */
export async function getOutboxMessage(ctx: Ctx, id: string): Promise<OutboxMessageView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => toView(await loadMessage(ctx, id)));
}

/** Tries a failed message again. Throws `notifications.not_failed` for any other. */
export async function retryMessage(ctx: Ctx, id: string): Promise<OutboxMessageView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    await loadMessage(ctx, id);
    const { count } = await db.outboxMessage.updateMany({
      where: { tenantId, id, status: "failed" },
      data: { status: "queued", attempts: 0, reason: null },
    });
    if (count === 0) throw new AppError("conflict", "notifications.not_failed");
    await enqueue(ctx, "send-outbox", { messageId: id });
    return toView(await loadMessage(ctx, id));
  });
}

async function loadMessage({ db, tenantId }: TxCtx, id: string): Promise<OutboxMessage> {
  const row = isId(id) ? await db.outboxMessage.findFirst({ where: { tenantId, id } }) : null;
  if (!row) throw notFound();
  return row;
}

function toView(row: OutboxMessage): OutboxMessageView {
  return outboxMessageSchema.parse({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  });
}

function older(cursor: string | undefined) {
  if (!cursor) return {};
  const [createdAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  return { OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] };
}
