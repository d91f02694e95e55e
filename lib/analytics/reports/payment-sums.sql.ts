import type { TenantDb } from "@/lib/core/db";
import { Prisma } from "@/lib/generated/prisma/client";

/** Money that was confirmed or given back in [starts[0], end): `starts` are the borders of the stretches. */
export type PaymentScope = { tenantId: string; currency: string; starts: readonly Date[]; end: Date };

/** What came in and went back in one stretch (0 is the first) by one method; cents. */
export type PaymentSum = {
  stretch: number;
  method: string;
  payments: number;
  received: number;
  refunded: number;
};

/** Payments by the moment they were confirmed, refunds by the moment they were given; in the shop's currency. */
export async function sumPayments(db: TenantDb, scope: PaymentScope): Promise<PaymentSum[]> {
  const { tenantId, currency, starts, end } = scope;
  const stretch = (at: Prisma.Sql) => Prisma.sql`(width_bucket(${at}, ${[...starts]}::timestamptz[]) - 1)`;
  return db.$queryRaw<PaymentSum[]>`
    select stretch, method, sum(payments)::int as payments, sum(received)::float8 as received,
      sum(refunded)::float8 as refunded
    from (
      select ${stretch(Prisma.sql`p.confirmed_at`)} as stretch, p.method, 1 as payments, p.amount_cents as received, 0 as refunded
      from payments p where p.tenant_id = ${tenantId}::uuid and p.status = 'confirmed' and p.currency = ${currency}
        and p.confirmed_at >= ${starts[0]}::timestamptz and p.confirmed_at < ${end}::timestamptz
      union all
      select ${stretch(Prisma.sql`r.created_at`)}, r.method, 0, 0, r.amount_cents
      from refunds r join payments p on p.tenant_id = r.tenant_id and p.id = r.payment_id
      where r.tenant_id = ${tenantId}::uuid and p.currency = ${currency}
        and r.created_at >= ${starts[0]}::timestamptz and r.created_at < ${end}::timestamptz
    ) as money
    group by 1, 2`;
}
