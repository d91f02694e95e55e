import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { allow } from "@/lib/tenants/allow";
import { hasMailServer } from "./mailer";
import {
  type NotificationSettings,
  type NotificationSettingsView,
  notificationSettingsSchema,
  type UpdateNotificationSettings,
} from "./schema";

/** When and whether the shop writes, for its own screen. */
export async function getNotificationSettings(ctx: Ctx): Promise<NotificationSettingsView> {
  allow(ctx, "tenant.read");
  return inTransaction(ctx, async (ctx) => toView(await loadNotificationSettings(ctx)));
}

/** Changes the given fields; visits that are booked already follow the new times from their next reminder on. */
export async function updateNotificationSettings(
  ctx: Ctx,
  input: UpdateNotificationSettings,
): Promise<NotificationSettingsView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await loadNotificationSettings(ctx);
    const offsetsMin = [...new Set(input.offsetsMin ?? before.offsetsMin)].sort((a, b) => b - a);
    const settings = { ...before, ...input, offsetsMin };
    await db.notificationSettings.upsert({
      where: { tenantId },
      create: { tenantId, settings },
      update: { settings },
    });
    const change = { before, after: settings };
    await recordAudit(ctx, {
      action: "notifications.updated",
      targetType: "tenant",
      targetId: tenantId,
      ...change,
    });
    return toView(settings);
  });
}

/** The shop's choices with their defaults filled in, for use cases of other folders. */
export async function loadNotificationSettings({ db, tenantId }: TxCtx): Promise<NotificationSettings> {
  const row = await db.notificationSettings.findUnique({ where: { tenantId }, select: { settings: true } });
  const settings = notificationSettingsSchema.parse(row?.settings ?? {});
  return row ? settings : { ...settings, offsetsMin: defaultOffsets() };
}

/** Whether this installation reminds at all. */
export function remindersEnabled(): boolean {
  return process.env.CRON_REMINDERS_ENABLED !== "false";
}

function defaultOffsets(): number[] {
  const hours = Number(process.env.CRON_REMINDERS_HOURS_BEFORE || 2);
  const last = Number.isFinite(hours) && hours >= 0.25 && hours <= 336 ? Math.round(hours * 60) : 120;
  return [...new Set([1440, last])].sort((a, b) => b - a);
}

function toView(settings: NotificationSettings): NotificationSettingsView {
  return { ...settings, canSendEmail: hasMailServer() };
}
