import { findChainBreak } from "@/lib/audit/verify-chain";
import { unscopedDb } from "@/lib/core/db";
import { bookingInvariants } from "./booking-invariants.sql";
import { inboxInvariants } from "./inbox-invariants.sql";
import { findOffenders, platformInvariants, tenantInvariants } from "./invariants.sql";

export type InvariantResult = {
  id: string;
  title: string;
  /** At most ten of the rows that break it; empty when it holds. */
  offenders: string[];
};

const shown = 10;

/**
 * Looks for anything in the database that must never be there: overlapping visits, answers given twice, rows of one tenant
 * pointing at another's, gaps in numbers, broken audit chains. Reads only; may run beside the app.
 */
export async function auditInvariants(): Promise<InvariantResult[]> {
  const db = unscopedDb();
  const results: InvariantResult[] = [];
  for (const check of [...bookingInvariants, ...inboxInvariants, ...platformInvariants]) {
    const offenders = await findOffenders(db, check, shown);
    results.push({ id: check.id, title: check.title, offenders });
  }
  results.push(await auditTenants(), await auditChains());
  return results.sort((a, b) => a.id.localeCompare(b.id));
}

async function auditTenants(): Promise<InvariantResult> {
  const db = unscopedDb();
  const offenders: string[] = [];
  for (const check of await tenantInvariants(db)) {
    const found = await findOffenders(db, check, shown);
    offenders.push(...found.map((id) => `${check.title}: ${id}`));
  }
  const title = "every row belongs to the tenant of the rows that it points at";
  return { id: "I5", title, offenders: offenders.slice(0, shown) };
}

async function auditChains(): Promise<InvariantResult> {
  const db = unscopedDb();
  const offenders: string[] = [];
  const chains = await db.auditEntry.groupBy({ by: ["tenantId"], orderBy: { tenantId: "asc" } });
  for (const { tenantId } of chains) {
    if (offenders.length === shown) break;
    const seq = await findChainBreak(db, tenantId);
    if (seq !== null) offenders.push(`${tenantId} at ${seq}`);
  }
  return { id: "I6", title: "the audit trail of every tenant is whole", offenders };
}
