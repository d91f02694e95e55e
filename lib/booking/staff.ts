import { recordAudit } from "@/lib/audit/record-audit";
import { toE164 } from "@/lib/contacts/phones";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { isViolation } from "@/lib/core/db-errors";
import { AppError, notFound } from "@/lib/core/errors";
import { isId, newId } from "@/lib/core/ids";
import { removeFiles } from "@/lib/files/stored-files";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import {
  type CreateStaff,
  type Hours,
  hoursSchema,
  type StaffVariant,
  type StaffView,
  type UpdateStaff,
} from "./schema";

/** The columns of a member of staff that leave this folder. */
export const staffSelect = {
  id: true,
  name: true,
  email: true,
  phone: true,
  bio: true,
  color: true,
  position: true,
  isActive: true,
  photoId: true,
  weekly: true,
  breaks: true,
  overrides: true,
  services: {
    select: { serviceId: true, durationMin: true, priceCents: true },
    orderBy: { serviceId: "asc" },
  },
} satisfies Prisma.StaffSelect;
export type StaffRow = Prisma.StaffGetPayload<{ select: typeof staffSelect }>;

/** Everybody in the shop's order; with `isActive` only those who work (or no longer do). */
export async function listStaff(ctx: Ctx, filter: { isActive?: boolean } = {}): Promise<StaffView[]> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.staff.findMany({
      where: { tenantId, isActive: filter.isActive },
      orderBy: [{ position: "asc" }, { id: "asc" }],
      take: 1000,
      select: staffSelect,
    });
    return rows.map(toStaffView);
  });
}

/** One member of staff. Throws 404. */
export async function getStaff(ctx: Ctx, id: string): Promise<StaffView> {
  allow(ctx, "staff.read");
  return inTransaction(ctx, (ctx) => loadStaff(ctx, id));
}

/** Adds somebody who does `serviceIds` or, when missing, every service there is today. Without hours nothing is bookable. */
export async function createStaff(ctx: Ctx, input: CreateStaff): Promise<StaffView> {
  allow(ctx, "staff.write");
  const { serviceIds, variants, hours, phone, ...fields } = input;
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const does = await servicesFor(ctx, serviceIds);
    const id = newId();
    await db.staff.create({
      data: { ...fields, ...hours, phone: toE164(phone, ctx.tenant.country), id, tenantId },
      select: { id: true },
    });
    await db.staffService.createMany({
      data: does.map((serviceId) => ({ tenantId, staffId: id, serviceId })),
    });
    if (variants) await replaceVariants(ctx, id, variants);
    const after = await loadStaff(ctx, id);
    await recordAudit(ctx, { action: "staff.created", targetType: "staff", targetId: id, after });
    return after;
  });
}

/** Changes the given fields; appointments stay where they are. */
export async function updateStaff(ctx: Ctx, id: string, input: UpdateStaff): Promise<StaffView> {
  allow(ctx, "staff.write");
  const { serviceIds, variants, hours, phone, ...fields } = input;
  return inTransaction(ctx, async (ctx) => {
    const { db, tenantId } = ctx;
    const before = await loadStaff(ctx, id);
    if (serviceIds) await replaceServices(ctx, id, await servicesFor(ctx, serviceIds));
    if (variants) await replaceVariants(ctx, id, variants);
    await db.staff.update({
      where: { tenantId_id: { tenantId, id } },
      data: {
        ...fields,
        ...(hours && wholeHours(hours)),
        ...(phone !== undefined && { phone: toE164(phone, ctx.tenant.country) }),
      },
      select: { id: true },
    });
    const after = await loadStaff(ctx, id);
    await recordAudit(ctx, { action: "staff.updated", targetType: "staff", targetId: id, before, after });
    return after;
  });
}

/** Replaces somebody's week, breaks and date overrides. */
export async function setStaffHours(ctx: Ctx, id: string, hours: Hours): Promise<StaffView> {
  return updateStaff(ctx, id, { hours });
}

/** Deletes somebody who was never booked. Throws `booking.staff_in_use` otherwise: deactivate them instead. */
export async function deleteStaff(ctx: Ctx, id: string): Promise<void> {
  allow(ctx, "staff.write");
  try {
    await inTransaction(ctx, async (ctx) => {
      const { db, tenantId } = ctx;
      const before = await loadStaff(ctx, id);
      const used = await db.appointment.findFirst({
        where: { tenantId, staffId: id },
        select: { id: true },
      });
      if (used) throw inUse();
      await db.membership.updateMany({ where: { tenantId, staffId: id }, data: { staffId: null } });
      await db.staff.delete({ where: { tenantId_id: { tenantId, id } } });
      if (before.photoId) await removeFiles(ctx, [before.photoId]);
      await recordAudit(ctx, { action: "staff.deleted", targetType: "staff", targetId: id, before });
    });
  } catch (error) {
    // Somebody was booked between the look and the deletion.
    if (isViolation(error, "staff_id_fkey")) throw inUse();
    throw error;
  }
}

/** The public shape of a member of staff. */
export function toStaffView(row: StaffRow): StaffView {
  const { weekly, breaks, overrides, services, ...rest } = row;
  return {
    ...rest,
    serviceIds: services.map((service) => service.serviceId),
    variants: services.filter((own) => own.durationMin !== null || own.priceCents !== null),
    hours: hoursSchema.parse({ weekly, breaks, overrides }),
  };
}

/** Throws 404 unless the person is ours. */
export async function assertStaff({ db, tenantId }: TxCtx, id: string): Promise<void> {
  const row = isId(id) ? await db.staff.findFirst({ where: { tenantId, id }, select: { id: true } }) : null;
  if (!row) throw notFound();
}

async function loadStaff({ db, tenantId }: TxCtx, id: string): Promise<StaffView> {
  const row = isId(id) ? await db.staff.findFirst({ where: { tenantId, id }, select: staffSelect }) : null;
  if (!row) throw notFound();
  return toStaffView(row);
}

/** Ids of the named services, or of all. Throws 404 when one of them is not ours. */
async function servicesFor({ db, tenantId }: TxCtx, serviceIds: string[] | undefined): Promise<string[]> {
  const wanted = serviceIds && [...new Set(serviceIds)];
  const rows = await db.service.findMany({
    where: { tenantId, ...(wanted ? { id: { in: wanted } } : {}) },
    select: { id: true },
  });
  if (wanted && rows.length !== wanted.length) throw notFound();
  return rows.map((row) => row.id);
}

// Services that stay keep this person's own price and duration.
async function replaceServices(
  { db, tenantId }: TxCtx,
  staffId: string,
  serviceIds: string[],
): Promise<void> {
  await db.staffService.deleteMany({ where: { tenantId, staffId, serviceId: { notIn: serviceIds } } });
  await db.staffService.createMany({
    data: serviceIds.map((serviceId) => ({ tenantId, staffId, serviceId })),
    skipDuplicates: true,
  });
}

/** Throws 404 for a service that the person does not do. */
async function replaceVariants(
  { db, tenantId }: TxCtx,
  staffId: string,
  variants: readonly StaffVariant[],
): Promise<void> {
  const own = { tenantId, staffId };
  await db.staffService.updateMany({ where: own, data: { durationMin: null, priceCents: null } });
  for (const { serviceId, ...data } of variants) {
    const { count } = await db.staffService.updateMany({ where: { ...own, serviceId }, data });
    if (count === 0) throw notFound();
  }
}

function wholeHours({ weekly, breaks = {}, overrides = {} }: Hours) {
  return { weekly, breaks, overrides };
}

function inUse(): AppError {
  return new AppError("conflict", "booking.staff_in_use", { extra: { advice: "deactivate" } });
}
