import { addDays, localDateOf } from "@/lib/booking/local-dates.shared";
import { listWorkingTime, type WorkingTime } from "@/lib/booking/working-time";
import type { TxCtx } from "@/lib/core/ctx";
import type { ChairView } from "./schema";

const HOUR = 3_600_000;
const expected = ["scheduled", "confirmed", "in_progress"];

type Visit = { id: string; status: string; startsAt: Date; endsAt: Date; contact: { name: string | null } };

/** Everybody who works here and what their chair is doing right now. */
export async function listChairs(ctx: TxCtx): Promise<ChairView[]> {
  const { db, tenantId, timeZone } = ctx;
  const now = ctx.now();
  const today = localDateOf(now, timeZone);
  const working = await listWorkingTime(ctx, { from: today, to: addDays(today, 1) });
  const colors = await db.staff.findMany({
    where: { tenantId, isActive: true },
    select: { id: true, color: true },
    take: 1000,
  });
  const visits = await db.appointment.findMany({
    where: {
      tenantId,
      status: { in: expected },
      // A visit lasts a day at most; one that was never completed is forgotten by then.
      startsAt: { gte: new Date(now.getTime() - 24 * HOUR), lt: new Date(now.getTime() + 24 * HOUR) },
    },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: 1000,
    select: {
      ...{ id: true, status: true, startsAt: true, endsAt: true, staffId: true },
      contact: { select: { name: true } },
    },
  });
  return working.map((person) => {
    const own = visits.filter((visit) => visit.staffId === person.staffId);
    const color = colors.find((staff) => staff.id === person.staffId)?.color ?? "teal";
    const staff = { id: person.staffId, name: person.name, color };
    return { staff, ...chairOf(person, own, { now, today, timeZone }) };
  });
}

type Moment = { now: Date; today: string; timeZone: string };

function chairOf(person: WorkingTime, visits: readonly Visit[], moment: Moment): Omit<ChairView, "staff"> {
  const { now } = moment;
  const at = now.getTime();
  const running = visits.findLast((visit) => visit.status === "in_progress" && visit.startsAt <= now);
  const due = visits.find(
    (visit) => visit.status !== "in_progress" && visit.startsAt <= now && visit.endsAt > now,
  );
  const sitting = running ?? due;
  if (sitting)
    return {
      state: running ? "busy" : "expecting",
      until: sitting.endsAt.toISOString(),
      isLate: sitting.endsAt <= now,
      client: sitting.contact.name,
      appointmentId: sitting.id,
    };
  const nobody = { isLate: false, client: null, appointmentId: null };
  const range = person.ranges.find((range) => range.start <= at && at < range.end);
  if (range) {
    const next = visits.find((visit) => visit.startsAt > now)?.startsAt.getTime() ?? Number.POSITIVE_INFINITY;
    return { state: "free", until: new Date(Math.min(next, range.end)).toISOString(), ...nobody };
  }
  const next = person.ranges.find((range) => range.start > at);
  const isToday = next && localDateOf(new Date(next.start), moment.timeZone) === moment.today;
  return { state: "off", until: isToday ? new Date(next.start).toISOString() : null, ...nobody };
}
