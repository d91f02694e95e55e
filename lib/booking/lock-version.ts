import type { TxCtx } from "@/lib/core/ctx";
import { AppError, notFound } from "@/lib/core/errors";
import { type AppointmentRow, loadAppointment } from "./appointments";
import { lockAppointment } from "./locks.sql";

/**
 * Locks an appointment's row and reads it anew. Slot locks come before this one.
 * Throws `booking.version_conflict` when it is not at `version` any more.
 */
export async function lockVersion(
  ctx: TxCtx,
  id: string,
  version: number | undefined,
): Promise<AppointmentRow> {
  if (!(await lockAppointment(ctx.db, ctx.tenantId, id))) throw notFound();
  const row = await loadAppointment(ctx, id);
  assertVersion(row, version);
  return row;
}

/** Throws `booking.version_conflict` unless the row is at the version that the caller has seen. */
export function assertVersion(row: { version: number }, version: number | undefined): void {
  if (version === undefined || version === row.version) return;
  throw new AppError("conflict", "booking.version_conflict", { extra: { version: row.version } });
}
