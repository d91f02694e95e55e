import type { TenantDb } from "@/lib/core/db";

export type PersonUpdate = {
  id: string;
  name: string | null;
  phone: string | null;
  email: string | null;
  birthday: string | null;
  notes: string | null;
  tags: string[];
  searchText: string;
};

/** Writes many contacts in one statement. */
export async function updatePeople(
  db: TenantDb,
  tenantId: string,
  people: readonly PersonUpdate[],
  now: Date,
): Promise<void> {
  await db.$executeRaw`
    update contacts c set name = x.name, phone = x.phone, email = x.email, birthday = x.birthday, notes = x.notes,
      tags = x.tags, search_text = x."searchText", updated_at = ${now}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(people)}::jsonb) as x(id uuid, name text, phone text, email text,
      birthday date, notes text, tags text[], "searchText" text)
    where c.tenant_id = ${tenantId}::uuid and c.id = x.id`;
}
