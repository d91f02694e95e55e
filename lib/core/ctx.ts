import { type TenantDb, tenantTransaction, transactionTenant } from "./db";
import { isRetryable } from "./db-errors";

export type Actor = {
  kind: "user" | "api_key" | "visitor" | "public" | "agent" | "job";
  /** The user, key or conversation; null for the public and for jobs. */
  id: string | null;
};

/** The facts of a tenant that nearly every use case needs. */
export type TenantFacts = {
  id: string;
  slug: string;
  name: string;
  locale: string;
  timeZone: string;
  currency: string;
  country: string;
};

/** Who asks, for which tenant, with what rights. Built only at doors (routes, jobs, sockets, agent tools). */
export type Ctx = {
  tenantId: string;
  tenant: TenantFacts;
  actor: Actor;
  permissions: ReadonlySet<string>;
  /** Locale of the person who asks. */
  locale: string;
  timeZone: string;
  now: () => Date;
  requestId: string | null;
  ip: string | null;
  userAgent: string | null;
  /** The one person whose calendar this member sees and changes; missing = the whole shop's. */
  onlyStaffId?: string;
  /** Names changes that belong together: people are told of all of them once. */
  batch?: { key: string; size: number };
};

/** A Ctx inside its transaction: `db` sees this tenant only. */
export type TxCtx = Ctx & {
  db: TenantDb;
  /** Runs `effect` once the transaction has committed; dropped when it rolls back. */
  afterCommit: (effect: () => void | Promise<void>) => void;
};

function isTx(ctx: Ctx | TxCtx): ctx is TxCtx {
  return "db" in ctx;
}

/**
 * Runs one unit of work in one transaction of the tenant; joins the caller's when there is one.
 * No network or model call belongs inside. Serialisation failures and deadlocks are retried twice.
 */
export async function inTransaction<T>(ctx: Ctx | TxCtx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  if (isTx(ctx)) return work(ctx);
  for (let attempt = 1; ; attempt++) {
    const effects: (() => void | Promise<void>)[] = [];
    try {
      const result = await tenantTransaction(ctx.tenantId, (db) =>
        work({ ...ctx, db, afterCommit: (effect) => effects.push(effect) }),
      );
      for (const effect of effects) await effect();
      return result;
    } catch (error) {
      if (attempt >= 3 || !isRetryable(error) || transactionTenant() !== undefined) throw error;
    }
  }
}
