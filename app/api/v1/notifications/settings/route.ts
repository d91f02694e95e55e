import { route } from "@/lib/api/route";
import { notificationSettingsViewSchema, updateNotificationSettingsSchema } from "@/lib/notifications/schema";
import { getNotificationSettings, updateNotificationSettings } from "@/lib/notifications/settings";

export const GET = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "When and whether the shop writes to its clients",
    output: notificationSettingsViewSchema,
  },
  ({ ctx }) => getNotificationSettings(ctx),
);

export const PUT = route(
  {
    access: "member",
    tag: "Notifications",
    summary: "Change when and whether the shop writes",
    body: updateNotificationSettingsSchema,
    output: notificationSettingsViewSchema,
  },
  ({ ctx, body }) => updateNotificationSettings(ctx, body),
);
