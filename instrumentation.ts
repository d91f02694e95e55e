/** Runs once when the server starts: lets pages of a shop default to the shop's language. */
export async function register(): Promise<void> {
  // The middleware's runtime has no database; the bundler drops the imports there.
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [{ registerTenantLocale }, { findTenant }, { matchLocale }] = await Promise.all([
    import("@/lib/i18n/tenant-locale"),
    import("@/lib/tenants/ctx-for"),
    import("@/lib/i18n/locales.shared"),
  ]);
  registerTenantLocale(async (slug) => matchLocale((await findTenant(slug))?.locale));
}
