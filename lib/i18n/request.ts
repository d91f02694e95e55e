import { cookies, headers } from "next/headers";
import { getRequestConfig } from "next-intl/server";
import { defaultLocale, isLocale, localeCookie, matchLocale, negotiateLocale } from "./locales.shared";
import { loadMessages } from "./messages";
import { findTenantLocale } from "./tenant-locale";

async function resolveLocale() {
  const chosen = matchLocale((await cookies()).get(localeCookie)?.value);
  if (chosen) return chosen;
  const incoming = await headers();
  const ofTenant = await findTenantLocale(incoming.get("x-pathname"));
  return ofTenant ?? negotiateLocale(incoming.get("accept-language")) ?? defaultLocale;
}

/** The language of a request: the person's choice, else the tenant's, else the browser's, else English. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = isLocale(asked) ? asked : await resolveLocale();
  return { locale, messages: await loadMessages(locale), timeZone: "UTC" };
});
