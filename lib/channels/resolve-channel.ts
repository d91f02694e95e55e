import { unscopedDb } from "@/lib/core/db";
import { notFound } from "@/lib/core/errors";

/** Which tenant and channel a web channel's public key names; the key is all that a visitor's browser has. Throws 404. */
export async function resolvePublicKey(key: string): Promise<{ tenantId: string; channelId: string }> {
  const row = /^wk_[\w-]{8,80}$/.test(key)
    ? await unscopedDb().channel.findUnique({
        where: { publicKey: key },
        select: { id: true, tenantId: true, type: true },
      })
    : null;
  if (!row || (row.type !== "web" && row.type !== "api")) throw notFound();
  return { tenantId: row.tenantId, channelId: row.id };
}

/** The public key of the demo business's chat, if there is one. */
export async function findDemoKey(): Promise<string | null> {
  const row = await unscopedDb().channel.findFirst({
    where: { type: "web", status: "active", tenantId: { in: await demoTenants() } },
    orderBy: { createdAt: "asc" },
    select: { publicKey: true },
  });
  return row?.publicKey ?? null;
}

async function demoTenants(): Promise<string[]> {
  const rows = await unscopedDb().tenant.findMany({
    where: { isDemo: true, suspendedAt: null },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
