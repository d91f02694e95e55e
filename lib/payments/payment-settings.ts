import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { invalidField } from "@/lib/core/errors";
import { allow } from "@/lib/tenants/allow";
import { toAscii } from "./br-code.shared";
import { normalizePixKey } from "./pix-key.shared";
import { type PaymentSettingsView, paymentSettingsSchema, type UpdatePaymentSettings } from "./schema";

/** How the shop takes money. */
export async function getPaymentSettings(ctx: Ctx): Promise<PaymentSettingsView> {
  allow(ctx, "payments.read");
  return inTransaction(ctx, loadPaymentSettings);
}

/** Changes the Pix key and the receiver's name and city; a null key switches Pix off. Throws `invalid` for a wrong key. */
export async function updatePaymentSettings(
  ctx: Ctx,
  input: UpdatePaymentSettings,
): Promise<PaymentSettingsView> {
  allow(ctx, "tenant.update");
  return inTransaction(ctx, async (ctx) => {
    const { tenantId } = ctx;
    const before = await loadPaymentSettings(ctx);
    const data = { ...keyOf(before, input), ...namesOf(input) };
    await ctx.db.paymentSettings.upsert({
      where: { tenantId },
      create: { tenantId, ...data },
      update: data,
      select: { tenantId: true },
    });
    const after = await loadPaymentSettings(ctx);
    await recordAudit(ctx, {
      action: "payment_settings.updated",
      targetType: "tenant",
      targetId: tenantId,
      before,
      after,
    });
    return after;
  });
}

async function loadPaymentSettings({ db, tenantId, tenant }: TxCtx): Promise<PaymentSettingsView> {
  const row = await db.paymentSettings.findUnique({
    where: { tenantId },
    select: { pixKeyType: true, pixKey: true, merchantName: true, merchantCity: true },
  });
  const settings = row ?? { pixKeyType: null, pixKey: null, merchantName: null, merchantCity: null };
  const isPixReady =
    tenant.currency === "BRL" && !!settings.pixKey && !!settings.merchantName && !!settings.merchantCity;
  return paymentSettingsSchema.parse({ ...settings, isPixReady });
}

function keyOf(before: PaymentSettingsView, input: UpdatePaymentSettings) {
  if (input.pixKey === undefined && input.pixKeyType === undefined) return {};
  const type = input.pixKeyType === undefined ? before.pixKeyType : input.pixKeyType;
  const text = input.pixKey === undefined ? before.pixKey : input.pixKey;
  if (text === null || type === null) {
    if (text !== null) throw invalidField("pixKeyType", "required");
    return { pixKeyType: null, pixKey: null };
  }
  const pixKey = normalizePixKey(type, text);
  if (!pixKey) throw invalidField("pixKey", "invalid_pix_key");
  return { pixKeyType: type, pixKey };
}

// What is left of a name in Latin letters is what stands in the code.
function namesOf(input: UpdatePaymentSettings) {
  const { merchantName, merchantCity } = input;
  if (merchantName && toAscii(merchantName) === "") throw invalidField("merchantName", "latin_letters");
  if (merchantCity && toAscii(merchantCity) === "") throw invalidField("merchantCity", "latin_letters");
  return { merchantName, merchantCity };
}
