import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import {
  eraseConversations,
  eraseOtherRows,
  eraseVisits,
  forgetStoredAnswers,
  shredAudit,
} from "./person-rows.sql";

/**
 * Forgets a person for good: name, numbers, notes and the words of their conversations go, also out of the audit
 * trail; their visits stay as numbers without identity. Cannot be undone. Throws 404, also for somebody erased before.
 */
export async function eraseContact(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "contacts.manage");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const known = isId(id)
      ? await db.contact.findFirst({ where: { tenantId, id, anonymisedAt: null }, select: { id: true } })
      : null;
    if (!known) throw notFound();
    const traces = await tracesOf(ctx, id);
    await db.contact.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        name: null,
        phone: null,
        email: null,
        locale: null,
        tags: [],
        notes: null,
        birthday: null,
        searchText: "",
        anonymisedAt: ctx.now(),
      },
      select: { id: true },
    });
    await eraseConversations(db, tenantId, id);
    await eraseVisits(db, tenantId, id);
    await eraseOtherRows(db, tenantId, id);
    await forgetStoredAnswers(db, tenantId, id);
    await shredAudit(db, tenantId, traces);
    await recordAudit(ctx, { action: "contact.erased", targetType: "contact", targetId: id });
  });
}

/** Targets of audit entries that may hold the person's words: the person, records merged into theirs, conversations, visits with a reason. */
async function tracesOf({ db, tenantId }: TxCtx, contactId: string): Promise<string[]> {
  const own = { tenantId, contactId };
  const conversations = await db.conversation.findMany({ where: own, select: { id: true } });
  const visits = await db.appointment.findMany({
    where: { ...own, OR: [{ cancelReason: { not: null } }, { notes: { not: null } }] },
    select: { id: true },
  });
  const merges = await db.auditEntry.findMany({
    where: { tenantId, targetId: contactId, action: "contact.merged" },
    select: { after: true },
  });
  const merged = merges.flatMap(({ after }) => {
    const ids = after && typeof after === "object" && "mergedIds" in after ? after.mergedIds : [];
    return Array.isArray(ids) ? ids.map(String) : [];
  });
  return [contactId, ...merged, ...[...conversations, ...visits].map(({ id }) => id)];
}
