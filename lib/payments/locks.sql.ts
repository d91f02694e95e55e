/** Row locks of money, always in this order: visit, bill, products by id, bill number, drawer, audit chain. */
import type { TenantDb } from "@/lib/core/db";

/** Locks one bill until the transaction ends; false when there is none. */
export async function lockTicket(db: TenantDb, tenantId: string, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from tickets where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return rows.length > 0;
}

/** Keeps the open drawer from being closed until the transaction ends; its id, or null when none is open. */
export async function holdOpenDrawer(db: TenantDb, tenantId: string): Promise<string | null> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    select id from cash_sessions where tenant_id = ${tenantId}::uuid and closed_at is null for share`;
  return rows[0]?.id ?? null;
}

/** Locks a drawer alone: payments that were entering it are waited for, later ones see it closed. */
export async function lockDrawer(db: TenantDb, tenantId: string, id: string): Promise<boolean> {
  const rows = await db.$queryRaw<unknown[]>`
    select 1 from cash_sessions where tenant_id = ${tenantId}::uuid and id = ${id}::uuid for update`;
  return rows.length > 0;
}

/** The next number of a bill; numbers of sales that fail are used again. */
export async function takeTicketNumber(db: TenantDb, tenantId: string, now: Date): Promise<number> {
  const rows = await db.$queryRaw<{ number: number }[]>`
    insert into payment_settings (tenant_id, next_number, updated_at) values (${tenantId}::uuid, 2, ${now})
    on conflict (tenant_id) do update set next_number = payment_settings.next_number + 1
    returning next_number - 1 as number`;
  const [row] = rows;
  if (!row) throw new Error("an upsert returns its row");
  return row.number;
}
