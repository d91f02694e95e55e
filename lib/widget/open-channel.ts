import { resolvePublicKey } from "@/lib/channels/resolve-channel";
import type { ChannelSettings } from "@/lib/channels/schema";
import { channelSettingsSchema } from "@/lib/channels/schema";
import { type Ctx, inTransaction } from "@/lib/core/ctx";
import { appUrl } from "@/lib/core/env";
import { AppError, notFound } from "@/lib/core/errors";
import { type Caller, ctxForPublic } from "@/lib/tenants/ctx-for";

/** The public's Ctx and the channel that a public key names. Throws 404. */
export async function openChannel(key: string, caller: Caller): Promise<{ ctx: Ctx; channelId: string }> {
  const { tenantId, channelId } = await resolvePublicKey(key);
  return { ctx: await ctxForPublic(tenantId, caller), channelId };
}

/** Refuses a call from a page that is neither ours nor on the channel's list. Programs send no Origin and pass. */
export async function assertPageAllowed(
  ctx: Ctx,
  where: { channelId: string } | { conversationId: string },
  headers: Headers,
): Promise<void> {
  const origin = headers.get("origin");
  if (origin === null || isOurs(origin, headers)) return;
  const settings = await settingsOf(ctx, where);
  if (!settings.allowedOrigins.includes(origin)) throw new AppError("forbidden", "widget.origin_not_allowed");
}

function isOurs(origin: string, headers: Headers): boolean {
  if (origin === new URL(appUrl()).origin) return true;
  return URL.canParse(origin) && new URL(origin).host === headers.get("host");
}

function settingsOf(
  ctx: Ctx,
  where: { channelId: string } | { conversationId: string },
): Promise<ChannelSettings> {
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const select = { settings: true } as const;
    const row =
      "channelId" in where
        ? await db.channel.findUnique({ where: { tenantId_id: { tenantId, id: where.channelId } }, select })
        : (
            await db.conversation.findUnique({
              where: { tenantId_id: { tenantId, id: where.conversationId } },
              select: { channel: { select } },
            })
          )?.channel;
    if (!row) throw notFound();
    return channelSettingsSchema.parse(row.settings);
  });
}
