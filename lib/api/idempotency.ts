import { canonicalJson } from "@/lib/audit/canonical-json.shared";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { AppError } from "@/lib/core/errors";
import { sha256Hex } from "@/lib/core/tokens";
import type { Prisma } from "@/lib/generated/prisma/client";
import { claimIdempotencyKey } from "./idempotency.sql";

export type StoredAnswer = { status: number; body: unknown };

/**
 * Runs a write once per (caller, operation, key): claim, effect and answer commit together, so a retry gets the
 * stored answer and a crash leaves nothing behind. A failed write stores nothing and may be tried again.
 * Throws `invalid` when the key was used for another body.
 */
export async function once(
  ctx: Ctx,
  request: { key: string; operation: string; body: unknown },
  work: (ctx: TxCtx) => Promise<StoredAnswer>,
): Promise<StoredAnswer> {
  const { key } = request;
  if (key.length > 255 || !/^[\x21-\x7e]+$/.test(key))
    throw new AppError("invalid", "common.idempotency_key_invalid");
  const scope = `${ctx.actor.kind}:${ctx.actor.id ?? ""}:${request.operation}`;
  const requestHash = sha256Hex(canonicalJson(request.body));
  return inTransaction(ctx, async (ctx) => {
    const claimed = await claimIdempotencyKey(ctx.db, { tenantId: ctx.tenantId, scope, key, requestHash });
    if (!claimed) return replay(ctx, scope, key, requestHash);
    const answer = await work(ctx);
    await ctx.db.idempotencyKey.update({
      where: { tenantId_scope_key: { tenantId: ctx.tenantId, scope, key } },
      data: {
        status: "done",
        responseStatus: answer.status,
        responseBody: answer.body as Prisma.InputJsonValue,
        completedAt: ctx.now(),
      },
    });
    return answer;
  });
}

async function replay(ctx: TxCtx, scope: string, key: string, requestHash: string): Promise<StoredAnswer> {
  const row = await ctx.db.idempotencyKey.findUnique({
    where: { tenantId_scope_key: { tenantId: ctx.tenantId, scope, key } },
  });
  if (!row || row.responseStatus === null) throw new AppError("conflict", "common.idempotency_in_progress");
  if (row.requestHash !== requestHash) throw new AppError("invalid", "common.idempotency_key_reused");
  return { status: row.responseStatus, body: row.responseBody };
}
