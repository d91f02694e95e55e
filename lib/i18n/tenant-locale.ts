import type { Locale } from "./locales.shared";

type Resolver = (slug: string) => Promise<Locale | undefined>;

/** On globalThis because server.ts and the bundled routes load separate copies of this module. */
const registry = globalThis as typeof globalThis & { __atendeTenantLocale?: Resolver };

/** Tells the translations how to find a tenant's language; called once at start-up by whoever owns tenants. */
export function registerTenantLocale(resolve: Resolver): void {
  registry.__atendeTenantLocale = resolve;
}

/** The language of the tenant that a path belongs to (`/t/<slug>`, `/b/<slug>`), if it can be found out. */
export async function findTenantLocale(pathname: string | null): Promise<Locale | undefined> {
  const slug = pathname?.match(/^\/(?:t|b)\/([a-z0-9-]{1,64})(?:\/|$)/)?.[1];
  if (!slug || !registry.__atendeTenantLocale) return undefined;
  // A page in the wrong language beats no page.
  return registry.__atendeTenantLocale(slug).catch(() => undefined);
}
