/** Things that visits share (a wash basin): how many there are, and which services need one. */
import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { onViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { allow } from "@/lib/tenants/allow";
import { renameRequired } from "./catalogue.sql";
import type { CreateResource, ResourceView, UpdateResource } from "./schema";

/** Every resource by name, with the services that need it. */
export async function listResources(ctx: Ctx): Promise<ResourceView[]> {
  allow(ctx, "services.read");
  return inTransaction(ctx, loadResources);
}

/** Adds a resource. Throws `booking.resource_exists` when one has that name, whatever its capitals. */
export async function createResource(ctx: Ctx, input: CreateResource): Promise<ResourceView> {
  allow(ctx, "services.write");
  return namedOnce(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    await assertFree(ctx, input.name);
    const id = newId();
    await db.resource.create({ data: { id, tenantId, ...input }, select: { id: true } });
    const after = await load(ctx, id);
    await recordAudit(ctx, { action: "resource.created", targetType: "resource", targetId: id, after });
    return after;
  });
}

/** Changes name or number; services that need it follow the name. Standing visits stay, also beyond a smaller number. */
export async function updateResource(ctx: Ctx, id: string, input: UpdateResource): Promise<ResourceView> {
  allow(ctx, "services.write");
  return namedOnce(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await load(ctx, id);
    const { name } = input;
    if (name !== undefined && name !== before.name) {
      await assertFree(ctx, name, id);
      await renameRequired(db, tenantId, { from: before.name, to: name });
    }
    await db.resource.update({ where: { tenantId_id: { tenantId, id } }, data: input, select: { id: true } });
    const after = await load(ctx, id);
    const change = { before, after };
    await recordAudit(ctx, { action: "resource.updated", targetType: "resource", targetId: id, ...change });
    return after;
  });
}

/** Deletes a resource that no service needs. Throws `booking.resource_in_use` otherwise. */
export async function deleteResource(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "services.write");
  await inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await load(ctx, id);
    if (before.services.length > 0)
      throw new AppError("conflict", "booking.resource_in_use", { extra: { services: before.services } });
    await db.resource.delete({ where: { tenantId_id: { tenantId, id } } });
    await recordAudit(ctx, { action: "resource.deleted", targetType: "resource", targetId: id, before });
  });
}

/** The names as the shop writes them; one that is new to the shop becomes a resource of which there is one. */
export async function knownResources(ctx: TxCtx, names: readonly string[]): Promise<string[]> {
  if (names.length === 0) return [];
  const { db, tenantId } = ctx;
  const rows = await db.resource.findMany({ where: { tenantId }, select: { name: true } });
  const byKey = new Map(rows.map(({ name }) => [name.toLowerCase(), name]));
  const known: string[] = [];
  for (const name of names) {
    const found = byKey.get(name.toLowerCase());
    if (!found) {
      // Two services may bring the same name at the same moment.
      await db.resource.createMany({ data: { id: newId(), tenantId, name }, skipDuplicates: true });
      byKey.set(name.toLowerCase(), name);
    }
    known.push(found ?? name);
  }
  return [...new Set(known)];
}

/** How many there are of each of these; a name that nobody described counts as one. */
export async function stockOf(
  { db, tenantId }: TxCtx,
  names: readonly string[],
): Promise<Record<string, number>> {
  const rows = await db.resource.findMany({
    where: { tenantId, name: { in: [...names] } },
    select: { name: true, stock: true },
  });
  const stock = new Map(rows.map((row) => [row.name, row.stock]));
  return Object.fromEntries(names.map((name) => [name, stock.get(name) ?? 1]));
}

// Somebody may take the name between the look and the write.
function namedOnce<T>(ctx: Ctx, work: (ctx: TxCtx) => Promise<T>): Promise<T> {
  return onViolation("resources_tenant_id_name_key", "booking.resource_exists", () =>
    inTransaction(ctx, work),
  );
}

async function assertFree({ db, tenantId }: TxCtx, name: string, except?: string): Promise<void> {
  const other = await db.resource.findFirst({
    where: { tenantId, name: { equals: name, mode: "insensitive" }, id: { not: except } },
    select: { id: true },
  });
  if (other) throw new AppError("conflict", "booking.resource_exists", { extra: { name } });
}

async function loadResources({ db, tenantId }: TxCtx): Promise<ResourceView[]> {
  const rows = await db.resource.findMany({
    where: { tenantId },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 500,
    select: { id: true, name: true, stock: true },
  });
  const services = await db.service.findMany({
    where: { tenantId, requires: { isEmpty: false } },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    take: 1000,
    select: { id: true, name: true, requires: true },
  });
  return rows.map((row) => ({
    ...row,
    services: services
      .filter(({ requires }) => requires.includes(row.name))
      .map(({ id, name }) => ({ id, name })),
  }));
}

async function load(ctx: TxCtx, id: string): Promise<ResourceView> {
  const row = isId(id) ? (await loadResources(ctx)).find((one) => one.id === id) : undefined;
  if (!row) throw notFound();
  return row;
}
