import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { getContact } from "./contacts";
import { readPersonRows } from "./person-rows.sql";
import type { ContactView } from "./schema";

export type PersonExport = {
  exportedAt: string;
  business: { name: string };
  contact: ContactView;
  /** How many rows of each kind follow, so that the reader can tell that nothing is missing. */
  counts: Record<string, number>;
  records: Record<string, Record<string, unknown>[]>;
};

/** Everything the shop knows of a person, for the person. Throws 404. */
export async function exportPerson(ctx: Ctx, id: string): Promise<PersonExport> {
  allow(ctx, "contacts.manage");
  return inTransaction(ctx, async (ctx) => {
    const contact = await getContact(ctx, id);
    const records = await readPersonRows(ctx.db, ctx.tenantId, id);
    const counts = Object.fromEntries(Object.entries(records).map(([table, rows]) => [table, rows.length]));
    await recordAudit(ctx, {
      action: "contact.exported",
      targetType: "contact",
      targetId: id,
      after: { counts },
    });
    return {
      exportedAt: ctx.now().toISOString(),
      business: { name: ctx.tenant.name },
      contact,
      counts,
      records,
    };
  });
}
