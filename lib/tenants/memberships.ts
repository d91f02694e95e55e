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
