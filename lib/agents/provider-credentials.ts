import { accessFromEnv, isConfigured, type ProviderAccess, withTenantKeys } from "@/lib/ai/models";
import { providers, type RemoteProvider } from "@/lib/ai/providers.shared";
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { newId } from "@/lib/core/ids";
import { open, rowAad, seal } from "@/lib/core/sealed";
import { allow } from "@/lib/tenants/allow";
import type { ProviderCredentialView } from "./schema";

const remoteProviders = providers.filter((provider): provider is RemoteProvider => provider !== "builtin");

// Ties the ciphertext to its row: a copy in another tenant's row does not open.
const aad = (tenantId: string, provider: string) =>
  rowAad({ table: "provider_credentials", tenantId, rowId: provider, field: "api_key" });

/** Which providers this tenant can use, and with whose key. Keys themselves never leave the server. */
export async function listProviderCredentials(ctx: Ctx): Promise<ProviderCredentialView[]> {
  allow(ctx, "agents.read");
  return inTransaction(ctx, async (ctx) => {
    const rows = await ctx.db.providerCredential.findMany({ where: { tenantId: ctx.tenantId } });
    const operator = accessFromEnv();
    return remoteProviders.map((provider) => {
      const own = rows.find((row) => row.provider === provider);
      const source = own ? "tenant" : isConfigured(provider, operator) ? "operator" : "none";
      return {
        provider,
        hint: own?.hint ?? null,
        baseUrl: own?.baseUrl ?? null,
        source,
        ready: source !== "none",
      };
    });
  });
}

/** Saves the tenant's own key for a provider, sealed. */
export async function saveProviderCredential(
  ctx: Ctx,
  provider: RemoteProvider,
  input: { apiKey: string; baseUrl?: string | null },
): Promise<void> {
  allow(ctx, "credentials.manage");
  await inTransaction(ctx, async (ctx) => {
    const data = {
      sealed: seal(input.apiKey, aad(ctx.tenantId, provider)),
      hint: `…${input.apiKey.slice(-4)}`,
      baseUrl: provider === "compatible" ? (input.baseUrl ?? null) : null,
    };
    await ctx.db.providerCredential.upsert({
      where: { tenantId_provider: { tenantId: ctx.tenantId, provider } },
      create: { id: newId(), tenantId: ctx.tenantId, provider, ...data },
      update: data,
    });
    await recordAudit(ctx, {
      action: "credential.saved",
      targetType: "provider",
      after: { provider, hint: data.hint },
    });
  });
}

/** Forgets the tenant's own key for a provider. */
export async function deleteProviderCredential(ctx: Ctx, provider: RemoteProvider): Promise<void> {
  allow(ctx, "credentials.manage");
  await inTransaction(ctx, async (ctx) => {
    const { count } = await ctx.db.providerCredential.deleteMany({
      where: { tenantId: ctx.tenantId, provider },
    });
    if (count > 0) {
      await recordAudit(ctx, { action: "credential.deleted", targetType: "provider", before: { provider } });
    }
  });
}

/** How to reach the providers for this tenant: its own keys before the operator's. */
export async function loadProviderAccess(ctx: TxCtx): Promise<ProviderAccess> {
  const rows = await ctx.db.providerCredential.findMany({ where: { tenantId: ctx.tenantId } });
  const keys = Object.fromEntries(
    rows.map((row) => [row.provider, open(row.sealed, aad(ctx.tenantId, row.provider))]),
  );
  const compatibleBaseUrl = rows.find((row) => row.provider === "compatible")?.baseUrl;
  return withTenantKeys(accessFromEnv(), { keys, compatibleBaseUrl });
}

/** The providers that can be called for this tenant. */
export async function readyProviders(ctx: TxCtx): Promise<ReadonlySet<string>> {
  const access = await loadProviderAccess(ctx);
  return new Set(providers.filter((provider) => isConfigured(provider, access)));
}
