import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import type { Locale } from "@/lib/i18n/locales.shared";
import { locales } from "@/lib/i18n/locales.shared";
import { allow } from "@/lib/tenants/allow";
import { defaultTemplates, type TemplateText } from "./default-templates";
import { fillTemplate, letterHtml, unknownVariables } from "./render.shared";
import { sampleValues } from "./sample-values";
import {
  type MessageKind,
  messageKinds,
  type SaveTemplate,
  type SaveTemplateRequest,
  type TemplateKey,
  type TemplateView,
  templateVariables,
} from "./schema";

const channel = "email" as const;

/** Every message in every language: the shop's own words where it wrote some, ours otherwise. */
export async function listTemplates(ctx: Ctx): Promise<TemplateView[]> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const own = await db.messageTemplate.findMany({ where: { tenantId, channel } });
    return locales.flatMap((locale) =>
      messageKinds.map((kind) =>
        toView(
          { kind, locale },
          own.find((row) => row.kind === kind && row.locale === locale),
        ),
      ),
    );
  });
}

/** Stores a shop's own words. Throws `notifications.unknown_variable` for a name that nobody fills in. */
export async function saveTemplate(ctx: Ctx, key: TemplateKey, input: SaveTemplate): Promise<TemplateView> {
  allow(ctx, "tenant.update");
  assertKnownVariables(key.kind, input);
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const place = { tenantId, ...key, channel };
    const before = await db.messageTemplate.findUnique({ where: { tenantId_kind_channel_locale: place } });
    await db.messageTemplate.upsert({
      where: { tenantId_kind_channel_locale: place },
      create: { id: newId(), ...place, ...input },
      update: input,
    });
    await recordAudit(ctx, {
      action: "template.updated",
      targetType: "template",
      targetId: `${key.kind}:${key.locale}`,
      before: before && { subject: before.subject, body: before.body },
      after: input,
    });
    return toView(key, input);
  });
}

/** Back to our words. */
export async function resetTemplate(ctx: Ctx, key: TemplateKey): Promise<TemplateView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const { count } = await db.messageTemplate.deleteMany({ where: { tenantId, ...key, channel } });
    if (count > 0) {
      const targetId = `${key.kind}:${key.locale}`;
      await recordAudit(ctx, { action: "template.reset", targetType: "template", targetId });
    }
    return toView(key, undefined);
  });
}

/** What a template looks like with made-up values. Throws `notifications.unknown_variable`. */
export function previewTemplate(
  ctx: Ctx,
  input: SaveTemplateRequest,
): { subject: string; text: string; html: string } {
  allow(ctx, "tenant.update");
  assertKnownVariables(input.kind, input);
  const { subject, body } = render(input, sampleValues(ctx, input.locale));
  return { subject, text: body, html: letterHtml(body) };
}

/** The words of one message, filled in. Values that it may name and that are missing count as empty. */
export async function renderMessage(
  { db, tenantId }: TxCtx,
  message: { kind: MessageKind; locale: Locale; values: Readonly<Record<string, string>> },
): Promise<TemplateText> {
  const { kind, locale, values } = message;
  const own = await db.messageTemplate.findUnique({
    where: { tenantId_kind_channel_locale: { tenantId, kind, locale, channel } },
    select: { subject: true, body: true },
  });
  const empty = Object.fromEntries(templateVariables[kind].map((name) => [name, ""]));
  return render(own ?? defaultTemplates[locale][kind], { ...empty, ...values });
}

function render({ subject, body }: TemplateText, values: Readonly<Record<string, string>>): TemplateText {
  return {
    // A subject is a header: a line break in it would begin another one.
    subject: fillTemplate(subject, values).replace(/\s+/g, " ").slice(0, 300),
    body: fillTemplate(body, values),
  };
}

function assertKnownVariables(kind: MessageKind, { subject, body }: TemplateText): void {
  const known = templateVariables[kind];
  const unknown = [...new Set([...unknownVariables(subject, known), ...unknownVariables(body, known)])];
  if (unknown.length === 0) return;
  const path = unknownVariables(subject, known).length > 0 ? "subject" : "body";
  throw new AppError("invalid", "notifications.unknown_variable", {
    extra: { unknown, known },
    errors: [{ path, code: "unknown_variable", message: unknown.join(", ") }],
  });
}

function toView({ kind, locale }: TemplateKey, own: TemplateText | undefined): TemplateView {
  const { subject, body } = own ?? defaultTemplates[locale][kind];
  return {
    kind,
    channel,
    locale,
    subject,
    body,
    isCustom: Boolean(own),
    variables: [...templateVariables[kind]],
  };
}
