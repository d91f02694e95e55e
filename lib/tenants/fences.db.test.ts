import { beforeAll, describe, expect, it } from "vitest";
import { getAgent, listAgents } from "@/lib/agents/agents";
import { registerSchema } from "@/lib/auth/schema";
import { getAppointment, listAppointments } from "@/lib/booking/appointments";
import { getService, listServices } from "@/lib/booking/services";
import { getStaff, listStaff } from "@/lib/booking/staff";
import { listChannels } from "@/lib/channels/channels";
import { createContact, getContact } from "@/lib/contacts/contacts";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { tenantTransaction, unscopedDb } from "@/lib/core/db";
import { newId } from "@/lib/core/ids";
import { platformTransaction } from "@/lib/core/platform-transaction";
import { registerBusiness } from "@/lib/onboarding/register-business";
import { testDatabase } from "@/lib/testing/database";
import { ctxForJob } from "./ctx-for";

testDatabase();

let a: Ctx;
let b: Ctx;
let ofB: { serviceId: string; staffId: string; agentId: string; contactId: string };

beforeAll(async () => {
  const make = async (name: string) => {
    const application = {
      name,
      email: `${name}@example.com`,
      password: "a long enough phrase",
      businessName: name,
    };
    const caller = { requestId: null, ip: null, userAgent: null };
    const { tenant } = await registerBusiness(registerSchema.parse(application), caller);
    return ctxForJob(tenant.id);
  };
  a = await make("alpha");
  b = await make("beta");
  const [service] = await listServices(b);
  const [person] = await listStaff(b);
  const { data: agents } = await listAgents(b, { limit: 5 });
  const contact = await createContact(b, { name: "Bento" });
  ofB = {
    serviceId: service?.id ?? "",
    staffId: person?.id ?? "",
    agentId: agents[0]?.id ?? "",
    contactId: contact.id,
  };
});

async function tenantTables(): Promise<string[]> {
  const rows = await unscopedDb().$queryRaw<{ name: string }[]>`
    select c.relname as name from pg_class c
    join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
    where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace order by 1`;
  return rows.map(({ name }) => name);
}

describe("the catalogue", () => {
  it("has row-level security, forced, with the tenant policy on every table with tenant_id", async () => {
    const bare = await unscopedDb().$queryRaw<{ name: string }[]>`
      select c.relname as name from pg_class c
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not (c.relrowsecurity and c.relforcerowsecurity and exists (
          select from pg_policies p where p.tablename = c.relname and p.policyname = 'tenant_isolation'
            and 'atende_app' = any(p.roles) and p.qual like '%app.tenant_id%' and p.with_check like '%app.tenant_id%'))`;
    expect(bare).toEqual([]);
    expect((await tenantTables()).length).toBeGreaterThan(20);
  });

  it("leads with tenant_id in an index of every such table", async () => {
    const slow = await unscopedDb().$queryRaw<{ name: string }[]>`
      select c.relname as name from pg_class c
      join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
      where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
        and not exists (select from pg_index i where i.indrelid = c.oid and i.indkey[0] = t.attnum)`;
    expect(slow).toEqual([]);
  });

  it("has no foreign key between tenant tables that leaves tenant_id out", async () => {
    const loose = await unscopedDb().$queryRaw<{ name: string }[]>`
      select k.conname as name from pg_constraint k
      join pg_attribute child on child.attrelid = k.conrelid and child.attname = 'tenant_id'
      join pg_attribute parent on parent.attrelid = k.confrelid and parent.attname = 'tenant_id'
      where k.contype = 'f' and not (child.attnum = any(k.conkey))`;
    expect(loose).toEqual([]);
  });

  it("gives tenant work a role that owns nothing, bypasses nothing and cannot log in", async () => {
    const [role] = await unscopedDb().$queryRaw<{ ok: boolean }[]>`
      select not rolsuper and not rolbypassrls and not rolcanlogin
        and not exists (select from pg_class where relowner = r.oid) as ok
      from pg_roles r where rolname = 'atende_app'`;
    expect(role?.ok).toBe(true);
  });

  it("lets tenant work truncate nothing and rewrite no audit entry", async () => {
    await expect(
      tenantTransaction(a.tenantId, (db) => db.$executeRaw`truncate services cascade`),
    ).rejects.toThrow();
    await expect(
      tenantTransaction(a.tenantId, (db) => db.$executeRaw`delete from audit_entries`),
    ).rejects.toThrow();
  });
});

describe("the first fence, row-level security, without the filter in the query", () => {
  it("shows one tenant's rows of every table and no others", async () => {
    for (const table of await tenantTables()) {
      const rows = await tenantTransaction(a.tenantId, (db) =>
        db.$queryRawUnsafe<{ tenant_id: string }[]>(`select distinct tenant_id::text from "${table}"`),
      );
      expect(
        rows.filter((row) => row.tenant_id !== a.tenantId),
        table,
      ).toEqual([]);
    }
  });

  it("shows nothing at all when no tenant was set", async () => {
    const rows = await platformTransaction(async (db) => {
      await db.$executeRaw`set local role atende_app`;
      return db.service.findMany();
    });
    expect(rows).toEqual([]);
  });

  it("refuses a row that is written for another tenant", async () => {
    const write = tenantTransaction(a.tenantId, (db) =>
      db.contact.create({ data: { id: newId(), tenantId: b.tenantId, name: "Intruder" } }),
    );
    await expect(write).rejects.toThrow(/row-level security/);
  });

  it("changes nothing of another tenant", async () => {
    const { count } = await tenantTransaction(a.tenantId, (db) =>
      db.service.updateMany({ where: { id: ofB.serviceId }, data: { priceCents: 1 } }),
    );
    expect(count).toBe(0);
  });

  it("keeps tenants apart in 200 concurrent transactions of one pool", async () => {
    const reads = Array.from({ length: 200 }, (_, index) => {
      const ctx = index % 2 === 0 ? a : b;
      return tenantTransaction(ctx.tenantId, (db) =>
        db.service.findMany({ select: { tenantId: true } }),
      ).then((rows) => rows.filter((row) => row.tenantId !== ctx.tenantId));
    });
    expect((await Promise.all(reads)).flat()).toEqual([]);
  });

  it("shows the names of its own people only, and no password of anybody", async () => {
    const names = await tenantTransaction(
      a.tenantId,
      (db) => db.$queryRaw<{ name: string }[]>`select name from users`,
    );
    expect(names).toEqual([{ name: "alpha" }]);
    const hashes = tenantTransaction(a.tenantId, (db) => db.$queryRaw`select password_hash from users`);
    await expect(hashes).rejects.toThrow(/permission denied/);
  });
});

describe("the second fence, composite foreign keys, without row-level security and filters", () => {
  it("refuses a child that points at another tenant's parent", async () => {
    const { tenantId } = a;
    const link = unscopedDb().staffService.create({
      data: { tenantId, staffId: ofB.staffId, serviceId: ofB.serviceId },
    });
    await expect(link).rejects.toThrow(/[Ff]oreign key/);
    const channel = unscopedDb().channel.create({
      data: { id: newId(), tenantId, type: "web", name: "x", agentId: ofB.agentId },
    });
    await expect(channel).rejects.toThrow(/[Ff]oreign key/);
  });
});

describe("the third fence, the filter in every query, without row-level security", () => {
  /** Runs with the platform's view: nothing but the filters keeps tenants apart. */
  function withoutRls<T>(work: (ctx: TxCtx) => Promise<T>): Promise<T> {
    return platformTransaction((db) => work({ ...a, db, afterCommit: () => {} }));
  }

  it.each<[string, (ctx: TxCtx) => Promise<unknown>]>([
    ["a service", (ctx: TxCtx) => getService(ctx, ofB.serviceId)],
    ["a person of the staff", (ctx: TxCtx) => getStaff(ctx, ofB.staffId)],
    ["an agent", (ctx: TxCtx) => getAgent(ctx, ofB.agentId)],
    ["a contact", (ctx: TxCtx) => getContact(ctx, ofB.contactId)],
    ["an appointment", (ctx: TxCtx) => getAppointment(ctx, newId())],
  ])("answers 404 for %s of another tenant", async (_what, read) => {
    await expect(withoutRls(read)).rejects.toMatchObject({ kind: "not_found", code: "common.not_found" });
  });

  it("lists only its own rows", async () => {
    const lists = await withoutRls(async (ctx) => [
      await listServices(ctx),
      await listStaff(ctx),
      (await listAgents(ctx, { limit: 50 })).data,
      (await listChannels(ctx, { limit: 50 })).data,
      (await listAppointments(ctx, { limit: 50 })).data,
    ]);
    const ids = lists.flat().map((row) => row.id);
    expect(ids).not.toContain(ofB.serviceId);
    expect(ids).not.toContain(ofB.staffId);
    expect(ids).not.toContain(ofB.agentId);
  });
});

describe("the guard", () => {
  it("throws at once when code inside a transaction reaches for another client", async () => {
    await inTransaction(a, async () => {
      expect(() => unscopedDb()).toThrow(/inside a tenant transaction/);
      await expect(async () => inTransaction(b, async () => 1)).rejects.toThrow(
        /inside a tenant transaction/,
      );
    });
  });

  it("runs effects after the commit and drops them on a rollback", async () => {
    const seen: string[] = [];
    await inTransaction(a, async (ctx) => ctx.afterCommit(() => void seen.push("kept")));
    const failed = inTransaction(a, async (ctx) => {
      ctx.afterCommit(() => void seen.push("lost"));
      throw new Error("no");
    });
    await expect(failed).rejects.toThrow("no");
    expect(seen).toEqual(["kept"]);
  });
});
