import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { searchTextOf } from "./contact-search";
import { type ContactRow, contactSelect, toContactView } from "./contacts";
import { lockContactKey } from "./contacts.sql";
import type { MergeContacts } from "./duplicates-schema.shared";
import { moveRows } from "./person-rows.sql";
import type { ContactView } from "./schema";

/**
 * Makes one record of several of the same person: appointments, conversations and all else go to `keepId`, which takes
 * over what it lacks (phone, e-mail, birthday) and every tag and note; the others are deleted. All or nothing.
 */
export async function mergeContacts(ctx: Ctx, input: MergeContacts): Promise<ContactView> {
  allow(ctx, "contacts.manage");
  const mergeIds = [...new Set(input.mergeIds)].filter((id) => id !== input.keepId);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const rows = await db.contact.findMany({
      where: { tenantId, id: { in: [input.keepId, ...mergeIds] }, anonymisedAt: null },
      // The order of the locks below, the same in every merge.
      orderBy: { id: "asc" },
      select: contactSelect,
    });
    const keep = rows.find((row) => row.id === input.keepId);
    const others = mergeIds.flatMap((id) => rows.find((row) => row.id === id) ?? []);
    if (!keep || others.length !== mergeIds.length) throw notFound();
    for (const { phone } of rows) if (phone) await lockContactKey(db, tenantId, "phone", phone);
    for (const { email } of rows) if (email) await lockContactKey(db, tenantId, "email", email);
    const moved = await moveRows(db, tenantId, keep.id, mergeIds);
    await db.contact.deleteMany({ where: { tenantId, id: { in: mergeIds } } });
    const data = combined(keep, others);
    const row = await db.contact.update({
      where: { tenantId_id: { tenantId, id: keep.id } },
      data: { ...data, searchText: searchTextOf(data) },
      select: contactSelect,
    });
    await recordAudit(ctx, {
      action: "contact.merged",
      targetType: "contact",
      targetId: keep.id,
      before: { mergedIds: mergeIds, records: [keep, ...others].map(toContactView) },
      after: { mergedIds: mergeIds, moved, record: toContactView(row) },
    });
    return toContactView(row);
  });
}

function combined(keep: ContactRow, others: readonly ContactRow[]) {
  const all = [keep, ...others];
  const first = <K extends keyof ContactRow>(key: K) => all.find((row) => row[key] !== null)?.[key] ?? null;
  const notes = [...new Set(all.flatMap((row) => row.notes?.trim() || []))].join("\n\n").slice(0, 5000);
  return {
    name: first("name"),
    phone: first("phone"),
    email: first("email"),
    locale: first("locale"),
    birthday: first("birthday"),
    tags: [...new Set(all.flatMap((row) => row.tags))].slice(0, 30),
    notes: notes || null,
  };
}
