import { z } from "zod";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { notFound } from "@/lib/core/errors";
import { isId } from "@/lib/core/ids";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import type { Prisma } from "@/lib/generated/prisma/client";
import { allow } from "@/lib/tenants/allow";
import { DAY } from "./availability/intervals.shared";
import { toVisitDeposit } from "./deposit.shared";
import { visibleStaff } from "./own-calendar";
import { type AppointmentView, appointmentSchema, type ListAppointments } from "./schema";

/** The columns of an appointment that its view needs. */
export const appointmentSelect = {
  id: true,
  status: true,
  startsAt: true,
  endsAt: true,
  totalCents: true,
  currency: true,
  source: true,
  conversationId: true,
  notes: true,
  cancelReason: true,
  version: true,
  sequence: true,
  depositStatus: true,
  depositCents: true,
  depositDueAt: true,
  depositClaimedAt: true,
  seriesId: true,
  seriesDate: true,
  createdAt: true,
  updatedAt: true,
  staff: { select: { id: true, name: true } },
  contact: { select: { id: true, name: true, phone: true, email: true } },
  services: {
    orderBy: { position: "asc" },
    select: {
      serviceId: true,
      name: true,
      durationMin: true,
      priceCents: true,
      service: { select: { color: true } },
    },
  },
} satisfies Prisma.AppointmentSelect;
export type AppointmentRow = Prisma.AppointmentGetPayload<{ select: typeof appointmentSelect }>;

/** One appointment; a colleague's does not exist for a member with a calendar of their own only. Throws 404. */
export async function getAppointment(ctx: Ctx, id: string): Promise<AppointmentView> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async (ctx) => toAppointment(await loadAppointment(ctx, id)));
}

/** The appointments that touch [from, to), earliest first; at most 1000 a page. */
export async function listAppointments(ctx: Ctx, input: ListAppointments): Promise<Page<AppointmentView>> {
  allow(ctx, "appointments.read");
  return inTransaction(ctx, async ({ db, tenantId }) => {
    const rows = await db.appointment.findMany({
      where: {
        tenantId,
        staffId: input.staffId,
        status: input.status ? { in: input.status } : undefined,
        contactId: input.contactId,
        AND: [...inRange(input), after(input.cursor), visibleStaff(ctx)],
      },
      orderBy: [{ startsAt: "asc" }, { id: "asc" }],
      take: input.limit + 1,
      select: appointmentSelect,
    });
    const page = toPage(rows, input.limit, (row) => [row.startsAt.toISOString(), row.id]);
    return { ...page, data: page.data.map(toAppointment) };
  });
}

/** The row behind an appointment, for use cases that change it. Throws 404. */
export async function loadAppointment(ctx: TxCtx, id: string): Promise<AppointmentRow> {
  const where = { tenantId: ctx.tenantId, id, ...visibleStaff(ctx) };
  const row = isId(id) ? await ctx.db.appointment.findFirst({ where, select: appointmentSelect }) : null;
  if (!row) throw notFound();
  return row;
}

/** The public shape of an appointment row. */
export function toAppointment(row: AppointmentRow): AppointmentView {
  return appointmentSchema.parse({
    ...row,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    createdAt: row.createdAt.toISOString(),
    deposit: toVisitDeposit(row),
    series: row.seriesId && row.seriesDate ? { id: row.seriesId, date: row.seriesDate } : null,
    services: row.services.map(({ serviceId, service, ...line }) => ({
      id: serviceId,
      ...line,
      color: service.color,
    })),
  });
}

function inRange({ from, to }: Pick<ListAppointments, "from" | "to">): Prisma.AppointmentWhereInput[] {
  return [
    // A visit lasts a day at most: the index on the start bounds the search from both sides.
    from ? { startsAt: { gte: new Date(Date.parse(from) - DAY) }, endsAt: { gt: new Date(from) } } : {},
    to ? { startsAt: { lt: new Date(to) } } : {},
  ];
}

function after(cursor: string | undefined): Prisma.AppointmentWhereInput {
  if (!cursor) return {};
  const [startsAt, id] = decodeCursor(cursor, z.tuple([z.iso.datetime(), z.uuid()]));
  // The bound outside the OR lets the index begin there.
  return { startsAt: { gte: startsAt }, OR: [{ startsAt: { gt: startsAt } }, { id: { gt: id } }] };
}
