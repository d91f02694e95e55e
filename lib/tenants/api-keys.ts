import type { TenantFacts } from "@/lib/core/ctx";
import { unscopedDb } from "@/lib/core/db";
import { sha256Hex } from "@/lib/core/tokens";
import { findTenant } from "./ctx-for";

/** The tenant and scopes of a live API key; null when unknown, revoked or expired. */
export async function findApiKey(
  key: string,
): Promise<{ id: string; tenant: TenantFacts; scopes: string[] } | null> {
  const row = await unscopedDb().apiKey.findUnique({ where: { keyHash: sha256Hex(key) } });
  if (!row || row.revokedAt || (row.expiresAt && row.expiresAt <= new Date())) return null;
  const tenant = await findTenant(row.tenantId);
  return tenant ? { id: row.id, tenant, scopes: row.scopes } : null;
}
