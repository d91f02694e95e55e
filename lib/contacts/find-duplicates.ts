import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { contactSelect, toContactView } from "./contacts";
import { countAppointmentsOf, findSameIds } from "./duplicates.sql";
import type { DuplicateGroup } from "./duplicates-schema.shared";

/** How many groups one look shows; after merging them the next ones come up. */
const shown = 50;

/** Records that look like the same person: the same phone, e-mail, or first and last name. */
export async function findDuplicates(ctx: Ctx): Promise<DuplicateGroup[]> {
  allow(ctx, "contacts.manage");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const groups = await findSameIds(db, tenantId, shown);
    const ids = [...new Set(groups.flatMap((group) => group.ids))];
    if (ids.length === 0) return [];
    const rows = await db.contact.findMany({ where: { tenantId, id: { in: ids } }, select: contactSelect });
    const counts = new Map(
      (await countAppointmentsOf(db, tenantId, ids)).map(({ id, count }) => [id, count]),
    );
    const people = new Map(
      rows.map((row) => [row.id, { ...toContactView(row), appointments: counts.get(row.id) ?? 0 }]),
    );
    const seen = new Set<string>();
    return groups.flatMap(({ reason, ids }) => {
      const key = ids.join();
      // Two records with the same number and the same name are one suggestion.
      if (seen.has(key)) return [];
      seen.add(key);
      return [{ reason, contacts: ids.flatMap((id) => people.get(id) ?? []) }];
    });
  });
}
