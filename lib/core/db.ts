import { AsyncLocalStorage } from "node:async_hooks";
import { PrismaPg } from "@prisma/adapter-pg";
import { type Prisma, PrismaClient } from "@/lib/generated/prisma/client";
import { env } from "./env";

/** Sees every tenant. Only auth, tenants, admin, jobs, queue and webhook resolution may hold it. */
export type UnscopedDb = PrismaClient;
/** One tenant's view inside one transaction. */
export type TenantDb = Prisma.TransactionClient;

type Shared = { client?: PrismaClient; url?: string; inside: AsyncLocalStorage<string> };
// Next bundles this module more than once; the pool and the guard must be one per process.
const globals = globalThis as { __atendeDb?: Shared };
globals.__atendeDb ??= { inside: new AsyncLocalStorage() };
const shared = globals.__atendeDb;

function client(): PrismaClient {
  const { DATABASE_URL, DATABASE_POOL } = env();
  if (!DATABASE_URL) throw new Error("DATABASE_URL is not set; start through `npm start`");
  if (!shared.client || shared.url !== DATABASE_URL) {
    const adapter = new PrismaPg({
      connectionString: DATABASE_URL,
      max: DATABASE_POOL,
      connectionTimeoutMillis: 10_000,
      idleTimeoutMillis: 30_000,
    });
    shared.client = new PrismaClient({ adapter });
    shared.url = DATABASE_URL;
  }
  return shared.client;
}

/** The tenant whose transaction the current code runs in, if any. */
export function transactionTenant(): string | undefined {
  return shared.inside.getStore();
}

/**
 * The client that sees every tenant.
 * Throws inside a tenant transaction: the embedded database runs one transaction at a time, so a second client would wait for itself.
 */
export function unscopedDb(): UnscopedDb {
  assertOutside("the unscoped client");
  return client();
}

/** Runs `work` as the tenant role in one transaction that sees only `tenantId`. Use `inTransaction` instead wherever there is a Ctx. */
export function tenantTransaction<T>(tenantId: string, work: (db: TenantDb) => Promise<T>): Promise<T> {
  assertOutside("a second transaction");
  return client().$transaction(
    async (tx) => {
      // Both settings are local to the transaction; session settings leak through the pool.
      await tx.$queryRaw`select set_config('app.tenant_id', ${tenantId}, true), set_config('role', 'atende_app', true)`;
      return shared.inside.run(tenantId, () => work(tx));
    },
    { maxWait: 15_000, timeout: 20_000 },
  );
}

/** Closes the pool; the next use opens a new one. */
export async function closeDb(): Promise<void> {
  const open = shared.client;
  shared.client = undefined;
  await open?.$disconnect();
}

function assertOutside(what: string): void {
  const tenantId = shared.inside.getStore();
  if (tenantId !== undefined) {
    throw new Error(
      `${what} was asked for inside a tenant transaction; use the ctx that inTransaction handed you`,
    );
  }
}
