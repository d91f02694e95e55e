import type { TxCtx } from "@/lib/core/ctx";
import type { TenantDb, UnscopedDb } from "@/lib/core/db";
import { type JobName, type JobPayload, jobs, queueOptions } from "./catalogue";
import { insertJob } from "./enqueue.sql";
import { wake } from "./wake";

type TenantFilled<P> = P extends { tenantId: string } ? Omit<P, "tenantId"> & { tenantId?: string } : P;

/** Either the tenant's open transaction, which fills in `tenantId`, or any client for work across tenants. */
export type EnqueueCtx = TxCtx | { db: TenantDb | UnscopedDb };

/**
 * Puts a job in the queue; it commits or rolls back with the caller's transaction. `delaySec` is the earliest start.
 * Returns the job's id. Throws when the payload does not fit the catalogue or is for another tenant.
 */
export async function enqueue<N extends JobName>(
  ctx: EnqueueCtx,
  name: N,
  payload: TenantFilled<JobPayload<N>>,
  { delaySec = 0 }: { delaySec?: number } = {},
): Promise<string> {
  const tenantId = "tenantId" in ctx ? { tenantId: ctx.tenantId } : {};
  const data = jobs[name].payload.parse({ ...tenantId, ...payload });
  const id = await insertJob(ctx.db, { name, data, delaySec, options: queueOptions(name) });
  if (delaySec === 0) {
    if ("afterCommit" in ctx) ctx.afterCommit(() => wake(name));
    else wake(name);
  }
  return id;
}
