import { z } from "zod";
import { type Ctx, inTransaction, type TxCtx } from "@/lib/core/ctx";
import { decodeCursor, type Page, toPage } from "@/lib/core/pagination";
import { allow } from "@/lib/tenants/allow";
import { loadAppointment } from "./appointments";
import type { HistoryChange, HistoryEntry } from "./history.shared";
import { appointmentStatuses } from "./schema";

// What recordChange wrote; rows of an older version may lack what came later.
const factsSchema = z.object({
  status: z.enum(appointmentStatuses),
  startsAt: z.string(),
  endsAt: z.string(),
  staffId: z.string(),
  serviceIds: z.array(z.string()),
  totalCents: z.number().int(),
  cancelReason: z.string().nullish(),
  deposit: z.string().nullish(),
});
type Facts = z.infer<typeof factsSchema>;

const cursorKey = z.tuple([z.iso.datetime(), z.uuid()]);

/** What happened to a visit, the newest first: who did it, when, and what became of what. Throws 404. */
export async function listHistory(
  ctx: Ctx,
  appointmentId: string,
  { cursor, limit }: { cursor?: string | undefined; limit: number },
): Promise<Page<HistoryEntry>> {
  allow(ctx, "appointments.read");
  const [before, beforeId] = cursor ? decodeCursor(cursor, cursorKey) : [];
  return inTransaction(ctx, async (ctx) => {
    await loadAppointment(ctx, appointmentId);
    const rows = await ctx.db.appointmentChange.findMany({
      where: {
        tenantId: ctx.tenantId,
        appointmentId,
        ...(before && { OR: [{ at: { lt: before } }, { at: before, id: { lt: beforeId } }] }),
      },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: limit + 1,
    });
    const page = toPage(rows, limit, (row) => [row.at.toISOString(), row.id]);
    const read = page.data.map((row) => ({
      ...row,
      before: factsSchema.nullable().catch(null).parse(row.before),
      after: factsSchema.nullable().catch(null).parse(row.after),
    }));
    const names = await loadNames(
      ctx,
      read.flatMap(({ before, after }) => [before, after]),
      page.data.flatMap(({ actorKind, actorId }) => (actorKind === "user" && actorId ? [actorId] : [])),
    );
    const data = read.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      kind: row.kind,
      actor: { kind: row.actorKind, name: names.get(row.actorId ?? "") ?? null },
      changes: row.after ? differences(row.before, row.after, names) : [],
    }));
    return { ...page, data };
  });
}

type Names = ReadonlyMap<string, string>;

async function loadNames(
  { db, tenantId }: TxCtx,
  facts: readonly (Facts | null)[],
  userIds: readonly string[],
): Promise<Names> {
  const staffIds = facts.flatMap((fact) => fact?.staffId ?? []);
  const serviceIds = facts.flatMap((fact) => fact?.serviceIds ?? []);
  const one = { id: true, name: true } as const;
  const staff = await db.staff.findMany({ where: { tenantId, id: { in: staffIds } }, select: one });
  const services = await db.service.findMany({ where: { tenantId, id: { in: serviceIds } }, select: one });
  const members = await db.membership.findMany({
    where: { tenantId, userId: { in: [...userIds] } },
    select: { user: { select: one } },
  });
  const all = [...staff, ...services, ...members.map(({ user }) => user)];
  return new Map(all.map(({ id, name }) => [id, name ?? ""]));
}

function differences(before: Facts | null, after: Facts, names: Names): HistoryChange[] {
  const named = (id: string) => ({ id, name: names.get(id) ?? null });
  const list = (facts: Facts) => facts.serviceIds.map(named);
  const all: HistoryChange[] = [
    { field: "startsAt", from: before?.startsAt ?? null, to: after.startsAt },
    { field: "endsAt", from: before?.endsAt ?? null, to: after.endsAt },
    { field: "staff", from: before ? named(before.staffId) : null, to: named(after.staffId) },
    { field: "services", from: before ? list(before) : null, to: list(after) },
    { field: "total", from: before?.totalCents ?? null, to: after.totalCents },
    { field: "status", from: before?.status ?? null, to: after.status },
    { field: "reason", from: before?.cancelReason ?? null, to: after.cancelReason ?? null },
    { field: "deposit", from: before?.deposit ?? null, to: after.deposit ?? null },
  ];
  return all.filter(({ from, to }) => JSON.stringify(from) !== JSON.stringify(to));
}
