import { z } from "zod";
import { recordAudit } from "@/lib/audit/record-audit";
import { assertContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import { prepareFile } from "@/lib/files/prepare-file";
import { sized } from "@/lib/files/read-file";
import type { FileQuery } from "@/lib/files/schema";
import {
  type FileContent,
  loadFile,
  removeFiles,
  storedFileSelect,
  storeFile,
} from "@/lib/files/stored-files";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { loadAppointment } from "./appointments";
import { type Attach, type AttachmentView, maxAttachments } from "./attachments.shared";
import { lockAppointment } from "./locks.sql";
import { visibleStaff } from "./own-calendar";

const attachmentSelect = {
  id: true,
  appointmentId: true,
  caption: true,
  createdAt: true,
  appointment: { select: { startsAt: true } },
  file: { select: storedFileSelect },
} satisfies Prisma.AppointmentAttachmentSelect;
type AttachmentRow = Prisma.AppointmentAttachmentGetPayload<{ select: typeof attachmentSelect }>;

/** What is attached to a visit, in the order in which it came. Throws 404. */
export async function listAttachments(ctx: Ctx, appointmentId: string): Promise<AttachmentView[]> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => {
    await loadAppointment(ctx, appointmentId);
    const rows = await ctx.db.appointmentAttachment.findMany({
      where: { tenantId: ctx.tenantId, appointmentId },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: maxAttachments,
      select: attachmentSelect,
    });
    return rows.map(toAttachment);
  });
}

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** What is attached to a client's visits, the newest first. Throws 404. */
export async function listClientAttachments(
  ctx: Ctx,
  contactId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<AttachmentView>> {
  allow(ctx, "appointments.read");
  allow(ctx, "contacts.read");
  if (!isId(contactId)) throw notFound();
  const [before, beforeId] = cursor ? decodeCursor(cursor, cursorKey) : [];
  return inTransaction(ctx, async (ctx) => {
    await assertContact(ctx, contactId);
    const rows = await ctx.db.appointmentAttachment.findMany({
      where: {
        tenantId: ctx.tenantId,
        appointment: { contactId, ...visibleStaff(ctx) },
        ...(before && { OR: [{ createdAt: { lt: before } }, { createdAt: before, id: { lt: beforeId } }] }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: limit + 1,
      select: attachmentSelect,
    });
    const page = toPage(rows, limit, (row) => [row.createdAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toAttachment) };
  });
}

/**
 * Attaches a picture or a PDF to a visit; two at the same moment never make one too many.
 * Throws 404, `booking.too_many_attachments` and the errors of `prepareFile`.
 */
export async function attach(
  ctx: Ctx,
  appointmentId: string,
  bytes: Buffer,
  { name, caption }: Attach,
): Promise<AttachmentView> {
  allow(ctx, "appointments.update");
  // Before the slow part: who may not attach here learns nothing and costs nothing.
  await inTransaction(ctx, (ctx) => loadAppointment(ctx, appointmentId));
  const prepared = await prepareFile(bytes, { documents: true });
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId, actor } = ctx;
    await lockAppointment(db, tenantId, appointmentId);
    await loadAppointment(ctx, appointmentId);
    const count = await db.appointmentAttachment.count({ where: { tenantId, appointmentId } });
    if (count >= maxAttachments)
      throw new AppError("conflict", "booking.too_many_attachments", { extra: { max: maxAttachments } });
    const file = await storeFile(ctx, prepared, { name, purpose: "visit" });
    const row = await db.appointmentAttachment.create({
      data: {
        ...{ id: newId(), tenantId, appointmentId, fileId: file.id, caption: caption ?? null },
        createdById: actor.kind === "user" ? actor.id : null,
        createdAt: ctx.now(),
      },
      select: attachmentSelect,
    });
    await audit(ctx, "appointment.attached", row);
    return toAttachment(row);
  });
}

/** Takes an attachment off a visit, with its bytes. Throws 404. */
export async function detach(ctx: Ctx, appointmentId: string, id: string): Promise<void> {
  allow(ctx, "appointments.update");
  await inTransaction(ctx, async (ctx) => {
    const row = await loadAttachment(ctx, appointmentId, id);
    await removeFiles(ctx, [row.file.id]);
    await audit(ctx, "appointment.detached", row);
  });
}

/** The file behind an attachment, for the shop's people alone. Throws 404. */
export async function readAttachment(
  ctx: Ctx,
  appointmentId: string,
  id: string,
  { size }: FileQuery,
): Promise<FileContent> {
  allow(ctx, "appointments.read");
  const file = await inTransaction(ctx, async (ctx) => {
    const row = await loadAttachment(ctx, appointmentId, id);
    return loadFile(ctx, row.file.id, ["visit"]);
  });
  return sized(file, size);
}

async function loadAttachment(ctx: TxCtx, appointmentId: string, id: string): Promise<AttachmentRow> {
  await loadAppointment(ctx, appointmentId);
  const row = isId(id)
    ? await ctx.db.appointmentAttachment.findFirst({
        where: { tenantId: ctx.tenantId, appointmentId, id },
        select: attachmentSelect,
      })
    : null;
  if (!row) throw notFound();
  return row;
}

function audit(ctx: TxCtx, action: string, row: AttachmentRow): Promise<void> {
  const details = { attachmentId: row.id, mime: row.file.mime, sizeBytes: row.file.sizeBytes };
  const isGone = action === "appointment.detached";
  return recordAudit(ctx, {
    ...{ action, targetType: "appointment", targetId: row.appointmentId },
    ...(isGone ? { before: details } : { after: details }),
  });
}

function toAttachment({ appointment, createdAt, ...row }: AttachmentRow): AttachmentView {
  return { ...row, createdAt: createdAt.toISOString(), visitAt: appointment.startsAt.toISOString() };
}
