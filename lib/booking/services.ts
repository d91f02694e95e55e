import { recordAudit } from "@/lib/audit/record-audit";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, invalidField, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { replaceAddOnOf, replaceAddOns } from "./add-ons";
import { visitMinutes } from "./availability.shared";
import { setPositions } from "./catalogue.sql";
import { type NoShowPolicy, noShowPolicySchema } from "./no-show-policy.shared";
import { knownResources } from "./resources";
import {
  type CreateService,
  type ServiceVariant,
  type ServiceView,
  segmentsSchema,
  type UpdateService,
} from "./schema";

/** The columns of a service that leave this folder. */
export const serviceSelect = {
  id: true,
  name: true,
  description: true,
  category: true,
  durationMin: true,
  priceCents: true,
  bufferBeforeMin: true,
  bufferAfterMin: true,
  segments: true,
  capacity: true,
  requires: true,
  color: true,
  position: true,
  isActive: true,
  isAddOn: true,
  addOns: { select: { addOnId: true }, orderBy: { addOnId: "asc" } },
  noShowPolicy: true,
} satisfies Prisma.ServiceSelect;
export type ServiceRow = Prisma.ServiceGetPayload<{ select: typeof serviceSelect }>;

/** The catalogue in the shop's order; with `isActive` only those that are (or are not) on offer. */
export async function listServices(ctx: Ctx, filter: { isActive?: boolean } = {}): Promise<ServiceView[]> {
  allow(ctx, "services.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.service.findMany({
      where: { tenantId, isActive: filter.isActive },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: 1000,
      select: serviceSelect,
    });
    return rows.map(toServiceView);
  });
}

/** One service. Throws 404. */
export async function getService(ctx: Ctx, id: string): Promise<ServiceView> {
  allow(ctx, "services.read");
  return inTransaction(ctx, (ctx) => loadService(ctx, id));
}

/** Adds a service, done by `staffIds` or, when missing, by everybody who works there today. */
export async function createService(ctx: Ctx, input: CreateService): Promise<ServiceView> {
  allow(ctx, "services.write");
  const { staffIds, variants, segments: _, noShowPolicy, addOnIds, addOnOfIds, requires, ...fields } = input;
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const offeredBy = await staffFor(ctx, staffIds);
    const id = newId();
    const needs = { requires: await knownResources(ctx, requires ?? []) };
    await db.service.create({
      data: { ...fields, ...needs, ...lengths(input), ...terms(noShowPolicy), id, tenantId },
      select: { id: true },
    });
    await db.staffService.createMany({
      data: offeredBy.map((staffId) => ({ tenantId, staffId, serviceId: id })),
    });
    if (variants) await replaceOwn(ctx, id, variants);
    const kind = { id, isAddOn: input.isAddOn ?? false };
    if (addOnIds) await replaceAddOns(ctx, kind, addOnIds);
    if (addOnOfIds) await replaceAddOnOf(ctx, kind, addOnOfIds);
    const after = await loadService(ctx, id);
    await recordAudit(ctx, { action: "service.created", targetType: "service", targetId: id, after });
    return after;
  });
}

/** Changes the given fields; booked visits keep the name, time and price they were booked with. */
export async function updateService(ctx: Ctx, id: string, input: UpdateService): Promise<ServiceView> {
  allow(ctx, "services.write");
  const { staffIds, variants, segments: _, noShowPolicy, addOnIds, addOnOfIds, requires, ...fields } = input;
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await loadService(ctx, id);
    if (staffIds) await replaceStaff(ctx, id, await staffFor(ctx, staffIds));
    if (variants) await replaceOwn(ctx, id, variants);
    const needs = requires && { requires: await knownResources(ctx, requires) };
    await db.service.update({
      where: { tenantId_id: { tenantId, id } },
      data: { ...fields, ...needs, ...lengths(input, before), ...terms(noShowPolicy) },
      select: { id: true },
    });
    const isAddOn = input.isAddOn ?? before.isAddOn;
    // What becomes an add-on offers none; what no longer is one is offered by none.
    if (isAddOn !== before.isAddOn) await db.serviceAddOn.deleteMany({ where: { tenantId, addOnId: id } });
    if (addOnIds || isAddOn !== before.isAddOn)
      await replaceAddOns(ctx, { id, isAddOn }, addOnIds ?? (isAddOn ? [] : before.addOnIds));
    if (addOnOfIds) await replaceAddOnOf(ctx, { id, isAddOn }, addOnOfIds);
    const after = await loadService(ctx, id);
    await recordAudit(ctx, { action: "service.updated", targetType: "service", targetId: id, before, after });
    return after;
  });
}

/** Puts the catalogue in this order, as customers and the desk see it. Throws 404 for a service that is not ours. */
export async function orderServices(ctx: Ctx, ids: readonly string[]): Promise<ServiceView[]> {
  allow(ctx, "services.write");
  return inTransaction(ctx, async (ctx) => {
    const { tenantId } = ctx;
    const before = (await listServices(ctx)).map(({ id }) => id);
    const wanted = [...new Set(ids)];
    if (wanted.some((id) => !before.includes(id))) throw notFound();
    const after = [...wanted, ...before.filter((id) => !wanted.includes(id))];
    await setPositions(ctx.db, tenantId, after);
    const change = { before: { ids: before }, after: { ids: after } };
    await recordAudit(ctx, {
      action: "services.ordered",
      targetType: "tenant",
      targetId: tenantId,
      ...change,
    });
    return listServices(ctx);
  });
}

/** Deletes a service that was never booked. Throws `booking.service_in_use` otherwise: deactivate it instead. */
export async function deleteService(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "services.write");
  try {
    await inTransaction(ctx, async (ctx) => {
      const { db, tenantId } = ctx;
      const before = await loadService(ctx, id);
      const used = await db.appointmentService.findFirst({
        where: { tenantId, serviceId: id },
        select: { id: true },
      });
      if (used) throw inUse();
      await db.service.delete({ where: { tenantId_id: { tenantId, id } } });
      await recordAudit(ctx, { action: "service.deleted", targetType: "service", targetId: id, before });
    });
  } catch (error) {
    // Somebody booked it between the look and the deletion.
    if (isViolation(error, "service_id_fkey")) throw inUse();
    throw error;
  }
}

/** The public shape of a service row. */
export function toServiceView({ addOns, ...row }: ServiceRow): ServiceView {
  return {
    ...row,
    addOnIds: addOns.map(({ addOnId }) => addOnId),
    segments: segmentsSchema.nullable().parse(row.segments),
    noShowPolicy: noShowPolicySchema.nullable().parse(row.noShowPolicy),
  };
}

async function loadService({ db, tenantId }: TxCtx, id: string): Promise<ServiceView> {
  const row = isId(id)
    ? await db.service.findFirst({ where: { tenantId, id }, select: serviceSelect })
    : null;
  if (!row) throw notFound();
  return toServiceView(row);
}

/** Ids of the named people, or of everybody. Throws 404 when one of them is not ours. */
async function staffFor({ db, tenantId }: TxCtx, staffIds: string[] | undefined): Promise<string[]> {
  const wanted = staffIds && [...new Set(staffIds)];
  const rows = await db.staff.findMany({
    where: { tenantId, ...(wanted ? { id: { in: wanted } } : { isActive: true }) },
    select: { id: true },
  });
  if (wanted && rows.length !== wanted.length) throw notFound();
  return rows.map((row) => row.id);
}

// Those who stay keep their own price and duration.
async function replaceStaff({ db, tenantId }: TxCtx, serviceId: string, staffIds: string[]): Promise<void> {
  await db.staffService.deleteMany({ where: { tenantId, serviceId, staffId: { notIn: staffIds } } });
  await db.staffService.createMany({
    data: staffIds.map((staffId) => ({ tenantId, staffId, serviceId })),
    skipDuplicates: true,
  });
}

/** Throws 404 for somebody who does not do it. */
async function replaceOwn(
  { db, tenantId }: TxCtx,
  serviceId: string,
  variants: readonly ServiceVariant[],
): Promise<void> {
  await db.staffService.updateMany({
    where: { tenantId, serviceId },
    data: { durationMin: null, priceCents: null },
  });
  for (const { staffId, ...data } of variants) {
    const { count } = await db.staffService.updateMany({ where: { tenantId, serviceId, staffId }, data });
    if (count === 0) throw notFound();
  }
}

/** Parts decide the length: a service with processing gaps lasts as long as they do together. */
function lengths(
  input: Pick<UpdateService, "segments" | "durationMin">,
  before?: ServiceView,
): { segments?: Prisma.InputJsonValue | typeof Prisma.DbNull; durationMin?: number } {
  if (input.segments === null) return { segments: Prisma.DbNull };
  const segments = input.segments ?? before?.segments;
  if (!segments) return {};
  const durationMin = visitMinutes({ segments });
  if (durationMin < 5 || durationMin > 1440) throw invalidField("segments", "range");
  return { segments, durationMin };
}

// Booked visits keep the terms that were accepted with them.
function terms(policy: NoShowPolicy | null | undefined) {
  return policy === undefined ? {} : { noShowPolicy: policy ?? Prisma.DbNull };
}

function inUse(): AppError {
  return new AppError("conflict", "booking.service_in_use", { extra: { advice: "deactivate" } });
}
