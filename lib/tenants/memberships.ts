import { unscopedDb } from "@/lib/core/db";

export type MembershipView = {
  role: string;
  tenant: { id: string; slug: string; name: string; locale: string };
};

/** The businesses of a user, by name. */
export async function listMemberships(userId: string): Promise<MembershipView[]> {
  return unscopedDb().membership.findMany({
    where: { userId, tenant: { suspendedAt: null } },
    select: { role: true, tenant: { select: { id: true, slug: true, name: true, locale: true } } },
    orderBy: { tenant: { name: "asc" } },
    take: 200,
  });
}

/** Who runs the shop, with the address and language to write to them in; people who may not sign in are left out. */
export async function listAdmins(tenantId: string): Promise<{ email: string; locale: string | null }[]> {
  const rows = await unscopedDb().membership.findMany({
    where: { tenantId, role: "TENANT_ADMIN", user: { suspendedAt: null } },
    select: { user: { select: { email: true, locale: true } } },
    orderBy: { createdAt: "asc" },
    take: 100,
  });
  return rows.map(({ user }) => user);
}
