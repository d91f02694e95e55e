import type { TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import type { Contact } from "@/lib/generated/prisma/client";
import { searchTextOf } from "../contact-search";
import { lockContactKeys } from "../contacts.sql";
import type { PlannedRow } from "../import-contacts";
import type { Person } from "./read-row";
import { type PersonUpdate, updatePeople } from "./update-people.sql";

/** Ids of known people; the oldest record where several share a key. */
export type KnownPeople = { byPhone: Map<string, string>; byEmail: Map<string, string> };

/** PostgreSQL takes 32 767 parameters a statement, and a lock table has its size too. */
const chunk = 2000;

/** Keeps others from adding the same people meanwhile; a large file goes without, and duplicates are suggested later. */
export async function lockPeople({ db, tenantId }: TxCtx, people: readonly Person[]): Promise<void> {
  const keys = (kind: "phone" | "email") =>
    [...new Set(people.flatMap((person) => person[kind] ?? []))].sort();
  const [phones, emails] = [keys("phone"), keys("email")];
  if (phones.length + emails.length > chunk) return;
  await lockContactKeys(db, tenantId, "phone", phones);
  await lockContactKeys(db, tenantId, "email", emails);
}

/** Whom of the file the shop knows already. */
export async function findKnown({ db, tenantId }: TxCtx, people: readonly Person[]): Promise<KnownPeople> {
  const find = async (kind: "phone" | "email") => {
    const known = new Map<string, string>();
    for (const values of chunks([...new Set(people.flatMap((person) => person[kind] ?? []))])) {
      const rows = await db.contact.findMany({
        where: { tenantId, anonymisedAt: null, [kind]: { in: values } },
        orderBy: { id: "asc" },
        select: { id: true, phone: true, email: true },
      });
      for (const row of rows) {
        const value = row[kind];
        if (value && !known.has(value)) known.set(value, row.id);
      }
    }
    return known;
  };
  return { byPhone: await find("phone"), byEmail: await find("email") };
}

/** Writes the planned rows: new people, and known ones with what the file knows better. */
export async function savePeople({ db, tenantId, now }: TxCtx, rows: readonly PlannedRow[]): Promise<void> {
  const fresh = rows.filter((row) => row.outcome === "create").map(({ person }) => person);
  for (const people of chunks(fresh))
    await db.contact.createMany({
      data: people.map((person) => ({
        ...person,
        birthday: toDate(person.birthday),
        id: newId(),
        tenantId,
        source: "import",
        searchText: searchTextOf(person),
      })),
    });
  const known = new Map(
    rows.flatMap((row) =>
      row.outcome === "update" && row.knownId ? [[row.knownId, row.person] as const] : [],
    ),
  );
  for (const ids of chunks([...known.keys()])) {
    const before = await db.contact.findMany({ where: { tenantId, id: { in: ids } } });
    const updates = before.flatMap((row) => {
      const person = known.get(row.id);
      return person ? [improved(row, person)] : [];
    });
    await updatePeople(db, tenantId, updates, now());
  }
}

function improved(before: Contact, person: Person): PersonUpdate {
  const data = {
    name: person.name ?? before.name,
    phone: person.phone ?? before.phone,
    email: person.email ?? before.email,
    birthday: person.birthday ?? before.birthday?.toISOString().slice(0, 10) ?? null,
    notes: before.notes ?? person.notes,
    tags: [...new Set([...before.tags, ...person.tags])].slice(0, 30),
  };
  return { ...data, id: before.id, searchText: searchTextOf(data) };
}

function toDate(date: string | null): Date | null {
  return date ? new Date(`${date}T00:00:00Z`) : null;
}

function chunks<T>(list: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(list.length / chunk) }, (_, index) =>
    list.slice(index * chunk, (index + 1) * chunk),
  );
}
