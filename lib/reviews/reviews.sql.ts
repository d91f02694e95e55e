import type { TenantDb } from "@/lib/core/db";
import type { ReviewSummary } from "./schema";

/** Number and average of the published reviews, the average with one decimal. */
export async function averageRating(db: TenantDb, tenantId: string): Promise<ReviewSummary> {
  const rows = await db.$queryRaw<{ count: number; average: number | null }[]>`
    select count(*)::int as count, round(avg(rating), 1)::float8 as average
    from reviews where tenant_id = ${tenantId}::uuid and status = 'published'`;
  return rows[0] ?? { count: 0, average: null };
}
