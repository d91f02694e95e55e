import { findDemoKey } from "@/lib/channels/resolve-channel";
import { channelSettingsSchema } from "@/lib/channels/schema";
import { inTransaction } from "@/lib/core/ctx";
import { isAppError, notFound } from "@/lib/core/errors";
import { defaultLocale, matchLocale } from "@/lib/i18n/locales.shared";
import { notice } from "@/lib/inbox/notices";
import type { Caller } from "@/lib/tenants/ctx-for";
import { brandingSchema } from "@/lib/tenants/schema";
import { openChannel } from "./open-channel";
import type { PublicWidgetSettings } from "./schema";

const nobody: Caller = { requestId: null, ip: null, userAgent: null };

/** The public settings of a web channel by its key, or null when there is none. */
export async function findPublicSettings(key: string): Promise<PublicWidgetSettings | null> {
  try {
    return await getPublicSettings(key, nobody);
  } catch (error) {
    if (isAppError(error) && error.kind === "not_found") return null;
    throw error;
  }
}

/** The settings of the demo business's web channel, or null where there is no demo data. */
export async function findDemoSettings(): Promise<PublicWidgetSettings | null> {
  const key = await findDemoKey();
  return key ? findPublicSettings(key) : null;
}

/** What the chat on a page needs to show itself, by the public key of its channel. Throws 404. */
export async function getPublicSettings(key: string, caller: Caller): Promise<PublicWidgetSettings> {
  const { ctx, channelId } = await openChannel(key, caller);
  const { channel, branding } = await inTransaction(ctx, async ({ db, tenantId }) => {
    const channel = await db.channel.findUnique({
      where: { tenantId_id: { tenantId, id: channelId } },
      include: { agent: { select: { name: true, greeting: true, isActive: true } } },
    });
    const tenant = await db.tenant.findUnique({ where: { id: tenantId }, select: { branding: true } });
    if (!channel || !tenant) throw notFound();
    return { channel, branding: brandingSchema.parse(tenant.branding) };
  });
  const settings = channelSettingsSchema.parse(channel.settings);
  const locale = settings.locale ?? matchLocale(ctx.tenant.locale) ?? defaultLocale;
  const say = (name: Parameters<typeof notice>[1]) => notice(locale, name, ctx.tenant.name);
  return {
    key,
    businessName: ctx.tenant.name,
    agentName: channel.agent?.name ?? ctx.tenant.name,
    greeting: settings.greeting ?? channel.agent?.greeting ?? (await say("greeting")),
    locale,
    theme: {
      color: settings.theme.color ?? branding.color,
      position: settings.theme.position,
      radius: settings.theme.radius,
    },
    allowedOrigins: settings.allowedOrigins,
    offline: channel.status !== "active" || !channel.agent?.isActive,
    suggestions:
      settings.suggestions.length > 0
        ? settings.suggestions
        : await Promise.all([say("suggestBooking"), say("suggestPrices"), say("suggestHours")]),
  };
}
