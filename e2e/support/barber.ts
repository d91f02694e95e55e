import type { Owner, Shop } from "./shop";

/** Invites the first of the team, who sees their own calendar only, and answers how they sign in. */
export async function barberOf(shop: Shop): Promise<Owner> {
  const email = `barber-${shop.slug}@example.com`;
  const password = "a long enough phrase";
  const { link } = await shop.api.post<{ link: string }>(`/tenants/${shop.slug}/users`, {
    ...{ email, role: "TENANT_USER", staffId: shop.staff[0]?.id, calendar: "own" },
  });
  await shop.api.post(`/invitations/${link.split("/").at(-1)}/accept`, { name: "Caio Reis", password });
  return { name: "Caio Reis", email, password };
}
