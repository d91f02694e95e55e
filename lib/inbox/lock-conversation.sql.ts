import type { TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import type { Conversation } from "@/lib/generated/prisma/client";

/** Locks the conversation until the transaction ends and returns its row. Throws 404. */
export async function lockConversation(ctx: TxCtx, id: string): Promise<Conversation> {
  if (!isId(id)) throw notFound();
  await ctx.db.$queryRaw`
    select 1 from conversations where tenant_id = ${ctx.tenantId}::uuid and id = ${id}::uuid for update`;
  const row = await ctx.db.conversation.findUnique({
    where: { tenantId_id: { tenantId: ctx.tenantId, id } },
  });
  if (!row) throw notFound();
  return row;
}

/** Adds to what the tenant used today (UTC). */
export async function addUsage(ctx: TxCtx, metric: string, value: number): Promise<void> {
  const amount = Math.max(0, Math.round(value));
  if (amount === 0) return;
  const day = ctx.now().toISOString().slice(0, 10);
  await ctx.db.$executeRaw`
    insert into usage_counters (tenant_id, day, metric, value)
    values (${ctx.tenantId}::uuid, ${day}::date, ${metric}, ${amount}::bigint)
    on conflict (tenant_id, day, metric) do update set value = usage_counters.value + excluded.value`;
}
