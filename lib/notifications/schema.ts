/** The vocabulary of what a shop writes to people, shared with the browser. */
import { z } from "zod";
import { lineSchema, textSchema } from "@/lib/core/text.shared";
import { locales } from "@/lib/i18n/locales.shared";

export const messageKinds = [
  "booked",
  "moved",
  "cancelled",
  "reminder",
  "waitlist_joined",
  "waitlist_offer",
  "waitlist_taken",
  "deposit_due",
  "deposit_expired",
  "review_request",
] as const;
export type MessageKind = (typeof messageKinds)[number];

/** The ways to reach people that have a sender; further ones come with theirs. */
export const messageChannels = ["email"] as const;

const general = ["client_name", "shop", "shop_phone", "shop_address", "book_link"] as const;
const visit = ["service", "staff", "date", "time", "price"] as const;
const manage = ["manage_link", "confirm_link", "cancel_link", "calendar_link", "policy"] as const;

/** What each message can speak of; anything else in a template is refused. */
export const templateVariables: Record<MessageKind, readonly string[]> = {
  booked: [...general, ...visit, ...manage, "series"],
  moved: [...general, ...visit, ...manage, "series"],
  cancelled: [...general, ...visit, "series"],
  reminder: [...general, ...visit, ...manage],
  waitlist_joined: [...general, "service", "from_date", "to_date"],
  waitlist_offer: [...general, ...visit, "offer_link", "answer_until"],
  waitlist_taken: [...general, "service", "date", "time"],
  deposit_due: [...general, ...visit, ...manage, "deposit", "pay_until"],
  deposit_expired: [...general, ...visit, "deposit"],
  review_request: [...general, "service", "staff", "date", "review_link"],
};

export const templateSchema = z.object({
  kind: z.enum(messageKinds),
  channel: z.enum(messageChannels),
  locale: z.enum(locales),
  subject: z.string(),
  body: z.string(),
  /** The shop's own words rather than ours. */
  isCustom: z.boolean(),
  variables: z.array(z.string()),
});
export type TemplateView = z.infer<typeof templateSchema>;

export const templateKeySchema = z.strictObject({ kind: z.enum(messageKinds), locale: z.enum(locales) });
export type TemplateKey = z.infer<typeof templateKeySchema>;

export const saveTemplateSchema = z.strictObject({
  subject: lineSchema(200),
  body: textSchema(4000, 1),
});
export type SaveTemplate = z.infer<typeof saveTemplateSchema>;

export const saveTemplateRequestSchema = z.strictObject({
  ...templateKeySchema.shape,
  ...saveTemplateSchema.shape,
});
export type SaveTemplateRequest = z.infer<typeof saveTemplateRequestSchema>;
export const previewSchema = z.object({ subject: z.string(), text: z.string(), html: z.string() });

const wallTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const settingsFields = {
  /** Says at once when a visit is booked, moved or cancelled. */
  confirmations: z.boolean(),
  reminders: z.boolean(),
  /** Minutes before the start. */
  offsetsMin: z.array(z.number().int().min(15).max(20_160)).max(5),
  /** Wall time of the shop between which nobody is reminded; null = any time is fine. */
  quietHours: z.strictObject({ from: wallTime, to: wallTime }).nullable(),
  /** Tells the administrators every morning how the day before was. */
  dailySummary: z.boolean(),
};
/** When a shop writes; every field has a default, so `{}` is a choice. */
export const notificationSettingsSchema = z.object({
  confirmations: settingsFields.confirmations.default(true),
  reminders: settingsFields.reminders.default(true),
  offsetsMin: settingsFields.offsetsMin.default([1440, 120]),
  quietHours: settingsFields.quietHours.default({ from: "21:00", to: "08:00" }),
  dailySummary: settingsFields.dailySummary.default(true),
});
export type NotificationSettings = z.infer<typeof notificationSettingsSchema>;
export const updateNotificationSettingsSchema = z.strictObject(settingsFields).partial();
export type UpdateNotificationSettings = z.infer<typeof updateNotificationSettingsSchema>;

export const notificationSettingsViewSchema = notificationSettingsSchema.extend({
  /** Whether mail leaves the house; without a mail server it is kept and shown here only. */
  canSendEmail: z.boolean(),
});
export type NotificationSettingsView = z.infer<typeof notificationSettingsViewSchema>;

export const outboxStatuses = ["queued", "sending", "sent", "failed", "dropped"] as const;
export const outboxMessageSchema = z.object({
  id: z.string(),
  kind: z.string(),
  channel: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  status: z.enum(outboxStatuses),
  transport: z.string().nullable(),
  reason: z.string().nullable(),
  attempts: z.number().int(),
  contactId: z.string().nullable(),
  appointmentId: z.string().nullable(),
  createdAt: z.string(),
  sentAt: z.string().nullable(),
});
export type OutboxMessageView = z.infer<typeof outboxMessageSchema>;

export const listOutboxSchema = z.object({
  status: z.enum(outboxStatuses).optional(),
  appointmentId: z.uuid().optional(),
  cursor: z.string().max(500).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(25),
});
export type ListOutbox = z.infer<typeof listOutboxSchema>;
