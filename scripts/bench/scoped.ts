import { closeDb, tenantTransaction, unscopedDb } from "@/lib/core/db";
import { percentile, type Row, sample } from "./measure";

/** What the tenant fence costs: the same query alone, and in a transaction of its tenant. */
export async function measureScope(databaseUrl: string, slug: string): Promise<Row[]> {
  process.env.DATABASE_URL = databaseUrl;
  try {
    const db = unscopedDb();
    const { id: tenantId } = await db.tenant.findUniqueOrThrow({ where: { slug }, select: { id: true } });
    const query = { where: { tenantId }, orderBy: { startsAt: "desc" }, take: 25 } as const;
    const plain = await sample(300, () => db.appointment.findMany(query), 30);
    const scoped = await sample(
      300,
      () => tenantTransaction(tenantId, (tx) => tx.appointment.findMany(query)),
      30,
    );
    const four = await sample(
      150,
      () =>
        tenantTransaction(tenantId, async (tx) => {
          for (let n = 0; n < 4; n++) await tx.appointment.findMany(query);
        }),
      10,
    );
    const ms = (times: number[]) => percentile(times, 0.5);
    return [
      {
        metric: "tenant-scoped / plain query, one query",
        value: ms(scoped) / ms(plain),
        unit: "×",
        note: `${ms(scoped).toFixed(2)} / ${ms(plain).toFixed(2)} ms`,
      },
      {
        metric: "tenant-scoped / plain query, four in one transaction",
        value: ms(four) / (4 * ms(plain)),
        unit: "×",
        note: `${ms(four).toFixed(2)} / ${(4 * ms(plain)).toFixed(2)} ms`,
      },
    ];
  } finally {
    await closeDb();
  }
}
