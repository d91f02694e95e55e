import { type Ctx, inTransaction } from "@/lib/core/ctx";
import type { TenantDb, UnscopedDb } from "@/lib/core/db";
import { auditHash } from "./record-audit";

/** Walks the tenant's chain and returns the first sequence number that does not fit, or null when all do. */
export async function findAuditBreak(ctx: Ctx): Promise<number | null> {
  return inTransaction(ctx, ({ db, tenantId }) => findChainBreak(db, tenantId));
}

/** The same through any client that sees the tenant. */
export async function findChainBreak(db: TenantDb | UnscopedDb, tenantId: string): Promise<number | null> {
  let expectedSeq = 1;
  let prevHash = "0".repeat(64);
  for (;;) {
    const entries = await db.auditEntry.findMany({
      where: { tenantId, seq: { gte: expectedSeq } },
      orderBy: { seq: "asc" },
      take: 500,
    });
    for (const entry of entries) {
      // A digest in the place of details must not cover for others.
      const isWhole = entry.shreddedDigest === null || (entry.before === null && entry.after === null);
      const fits =
        isWhole &&
        entry.seq === expectedSeq &&
        entry.prevHash === prevHash &&
        auditHash(entry) === entry.hash;
      if (!fits) return expectedSeq;
      prevHash = entry.hash;
      expectedSeq++;
    }
    if (entries.length < 500) return null;
  }
}
