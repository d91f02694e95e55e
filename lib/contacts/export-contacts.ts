import { recordAudit } from "@/lib/audit/record-audit";
import { type CsvCell, csvStyle, toCsv } from "@/lib/core/csv";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { contactSelect } from "./contacts";

const columns = [
  "name",
  "phone",
  "email",
  "birthday",
  "tags",
  "notes",
  "locale",
  "source",
  "createdAt",
] as const;

/** Everybody the shop knows as CSV, with the headings that the import understands. */
export async function exportContacts(ctx: Ctx): Promise<string> {
  allow(ctx, "contacts.manage");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const rows: CsvCell[][] = [];
    let after: string | undefined;
    for (;;) {
      const page = await db.contact.findMany({
        where: { tenantId, anonymisedAt: null, ...(after ? { id: { gt: after } } : {}) },
        orderBy: { id: "asc" },
        take: 5000,
        select: contactSelect,
      });
      for (const row of page)
        rows.push([
          row.name,
          row.phone,
          row.email,
          row.birthday?.toISOString().slice(0, 10) ?? null,
          row.tags.join(", "),
          row.notes,
          row.locale,
          row.source,
          row.createdAt.toISOString(),
        ]);
      after = page.at(-1)?.id;
      if (page.length < 5000) break;
    }
    await recordAudit(ctx, {
      action: "contacts.exported",
      targetType: "contact",
      after: { count: rows.length },
    });
    return toCsv([[...columns], ...rows], csvStyle(ctx.locale));
  });
}
