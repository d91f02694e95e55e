import { unscopedDb } from "@/lib/core/db";

export type PublicPages = { slug: string; updatedAt: Date; staff: { id: string; updatedAt: Date }[] };

/** The sitemap protocol allows 50 000 addresses a file; a shop has a handful. */
const maxShops = 5000;

/** The booking pages that search engines may know: every open shop with something to book, the demo left out. */
export async function listPublicPages(): Promise<PublicPages[]> {
  const db = unscopedDb();
  const shops = await db.tenant.findMany({
    where: { suspendedAt: null, isDemo: false },
    orderBy: { createdAt: "asc" },
    take: maxShops,
    select: { id: true, slug: true, updatedAt: true },
  });
  const staff = await db.staff.findMany({
    where: {
      tenantId: { in: shops.map(({ id }) => id) },
      isActive: true,
      services: { some: { service: { isActive: true } } },
    },
    orderBy: [{ tenantId: "asc" }, { position: "asc" }, { id: "asc" }],
    select: { id: true, tenantId: true, updatedAt: true },
  });
  const of = new Map<string, PublicPages["staff"]>(shops.map((shop) => [shop.id, []]));
  for (const { tenantId, ...person } of staff) of.get(tenantId)?.push(person);
  return shops
    .map(({ id, slug, updatedAt }) => ({ slug, updatedAt, staff: of.get(id) ?? [] }))
    .filter((shop) => shop.staff.length > 0);
}
