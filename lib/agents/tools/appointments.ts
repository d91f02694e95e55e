import type { ToolAppointment, ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import { getAppointment, listAppointments } from "@/lib/booking/appointments";
import type { Slot } from "@/lib/booking/availability.shared";
import { cancelAppointment, changeStatus } from "@/lib/booking/change-status";
import { changeableUntil } from "@/lib/booking/customer-limits";
import type { AppointmentView } from "@/lib/booking/schema";
import { updateAppointment } from "@/lib/booking/update-appointment";
import { inTransaction } from "@/lib/core/ctx";
import { isAppError, notFound } from "@/lib/core/errors";
import { type BookedVisit, bookWithDeposit } from "@/lib/payments/book-with-deposit";
import { getBookingPolicy } from "@/lib/tenants/tenants";
import { activeStaff } from "./catalogue";
import { forgetProposal, type Proposed, passGate } from "./confirmation";
import { rememberOffers, toOfferedSlot } from "./find-slots";
import { localTime } from "./local-time";
import { previewAppointment } from "./preview-appointment";
import type { ToolContext } from "./tool-context";

type Result = ToolResult<"book_appointment">;

/** A customer may hold this many future visits; more is a mistake or mischief. */
const maxUpcoming = 5;

/** The customer's own coming appointments. */
export async function myAppointmentsTool(tool: ToolContext): Promise<ToolResult<"my_appointments">> {
  return { appointments: (await upcoming(tool)).map((view) => toToolAppointment(view, tool.ctx.timeZone)) };
}

/** Books an offered start once the customer has confirmed it. */
export async function bookAppointmentTool(
  tool: ToolContext,
  input: ToolInput<"book_appointment">,
): Promise<Result> {
  const key = `book:${[...input.serviceIds].sort().join("+")}:${input.staffId}:${input.notes ?? ""}:${Date.parse(input.startsAt)}`;
  // A note that differs says that it is somebody else's visit ("my son comes along").
  const existing = (await upcoming(tool)).find(
    (view) =>
      view.conversationId === tool.conversationId &&
      sameStart(view.startsAt, input.startsAt) &&
      (view.notes ?? "") === (input.notes?.trim() ?? ""),
  );
  if (existing && !tool.dryRun) return booked(existing, tool);
  if ((await upcoming(tool)).length >= maxUpcoming) return { ok: false, reason: "too_many" };
  return whenConfirmed(tool, { key, ...input }, async () => {
    const { contactId } = tool;
    if (tool.dryRun || !contactId) return previewAppointment(tool, input);
    return bookWithDeposit(tool.ctx, { ...input, contactId });
  });
}

/** Moves one of the customer's own appointments to an offered start once confirmed. */
export async function rescheduleAppointmentTool(
  tool: ToolContext,
  input: ToolInput<"reschedule_appointment">,
): Promise<Result> {
  const own = await ownAppointment(tool, input.appointmentId);
  if (!own) return { ok: false, reason: "not_found" };
  if (await isTooLate(tool, own)) return { ok: false, reason: "too_late" };
  const staffId = input.staffId && input.staffId !== "any" ? input.staffId : undefined;
  const key = `move:${own.id}:${staffId ?? ""}:${Date.parse(input.startsAt)}`;
  return whenConfirmed(tool, { key, startsAt: input.startsAt, staffId: staffId ?? "any" }, async () =>
    tool.dryRun
      ? { ...own, startsAt: input.startsAt }
      : updateAppointment(tool.ctx, own.id, {
          startsAt: input.startsAt,
          staffId: staffId ?? (await offeredStaff(tool, own, input.startsAt)),
        }),
  );
}

/** Cancels one of the customer's own appointments once confirmed. */
export async function cancelAppointmentTool(
  tool: ToolContext,
  input: ToolInput<"cancel_appointment">,
): Promise<Result> {
  const own = await ownAppointment(tool, input.appointmentId);
  if (!own) return { ok: false, reason: "not_found" };
  if (await isTooLate(tool, own)) return { ok: false, reason: "too_late" };
  return whenConfirmed(tool, { key: `cancel:${own.id}` }, async () =>
    tool.dryRun
      ? { ...own, status: "cancelled" as const }
      : cancelAppointment(tool.ctx, own.id, { reason: input.reason ?? null }),
  );
}

/** Confirms one of the customer's own appointments; asking for it is the yes. */
export async function confirmAppointmentTool(
  tool: ToolContext,
  input: ToolInput<"confirm_appointment">,
): Promise<Result> {
  const own = await ownAppointment(tool, input.appointmentId);
  if (!own) return { ok: false, reason: "not_found" };
  if (tool.dryRun) return booked({ ...own, status: "confirmed" }, tool);
  try {
    const view = await changeStatus(tool.ctx, own.id, "confirm");
    tool.changed = true;
    return booked(view, tool);
  } catch (error) {
    return refusal(tool, error);
  }
}

async function whenConfirmed(
  tool: ToolContext,
  proposal: Proposed,
  change: () => Promise<AppointmentView & { toPay?: BookedVisit["toPay"] }>,
): Promise<Result> {
  const gate = await passGate(tool, proposal);
  if (gate !== "confirmed") return { ok: false, reason: gate };
  try {
    const view = await change();
    tool.changed = true;
    await forgetProposal(tool);
    return booked(view, tool);
  } catch (error) {
    return refusal(tool, error);
  }
}

/** A domain refusal in the tool's words, with alternatives that may be booked next; anything else is thrown on. */
async function refusal(tool: ToolContext, error: unknown): Promise<Result> {
  if (!isAppError(error)) throw error;
  if (error.kind === "not_found") return { ok: false, reason: "not_found" };
  if (error.kind === "invalid") return { ok: false, reason: "invalid" };
  if (error.kind !== "conflict") throw error;
  await forgetProposal(tool);
  const slots = (error.details.extra?.alternatives ?? []) as Slot[];
  const staff = await activeStaff(tool.ctx);
  const alternatives = slots.map((slot) => toOfferedSlot(slot, staff, tool.ctx.timeZone));
  await rememberOffers(tool, alternatives);
  const reason = reasons[error.code] ?? "not_offered";
  return { ok: false, reason, alternatives };
}

const reasons: Record<string, "slot_taken" | "too_late"> = {
  "booking.slot_taken": "slot_taken",
  "booking.too_late": "too_late",
};

async function upcoming(tool: ToolContext): Promise<AppointmentView[]> {
  const { ctx, contactId } = tool;
  if (!contactId) return [];
  const now = ctx.now();
  const { data } = await listAppointments(ctx, {
    contactId,
    status: ["scheduled", "confirmed"],
    from: now.toISOString(),
    limit: 50,
  });
  return data;
}

async function ownAppointment(tool: ToolContext, id: string): Promise<AppointmentView | null> {
  const view = await getAppointment(tool.ctx, id).catch((error) => {
    if (isAppError(error) && error.kind === "not_found") return null;
    throw error;
  });
  // Somebody else's appointment answers like a missing one.
  if (!view || view.contact.id !== tool.contactId) return null;
  return view.status === "scheduled" || view.status === "confirmed" ? view : null;
}

async function isTooLate({ ctx }: ToolContext, view: AppointmentView): Promise<boolean> {
  const { cancelLimitMin } = await getBookingPolicy(ctx);
  return changeableUntil(new Date(view.startsAt), cancelLimitMin) < ctx.now();
}

/** Keeps the barber when that person is free at the new time, else takes whoever was offered. */
async function offeredStaff(tool: ToolContext, own: AppointmentView, startsAt: string): Promise<string> {
  const state = await inTransaction(tool.ctx, (ctx) => tool.memory.read(ctx));
  const ids = state.offers.find((offer) => sameStart(offer.startsAt, startsAt))?.staffIds ?? [];
  const chosen = ids.includes(own.staff.id) ? own.staff.id : ids[0];
  if (!chosen) throw notFound();
  return chosen;
}

function booked(
  view: AppointmentView & { toPay?: BookedVisit["toPay"] },
  { ctx: { timeZone } }: ToolContext,
): Result {
  const { toPay } = view;
  const due = toPay?.dueAt ? localTime(toPay.dueAt, timeZone) : null;
  return {
    ok: true,
    appointment: {
      ...toToolAppointment(view, timeZone),
      toPay: toPay && {
        amountCents: toPay.amountCents,
        dueDate: due?.date ?? null,
        dueTime: due?.time ?? null,
        pixCode: toPay.pix?.payload ?? null,
        link: toPay.manageLink,
      },
    },
  };
}

function toToolAppointment(view: AppointmentView, timeZone: string): ToolAppointment {
  return {
    id: view.id,
    status: view.status,
    startsAt: view.startsAt,
    ...localTime(view.startsAt, timeZone),
    endTime: localTime(view.endsAt, timeZone).time,
    staff: view.staff,
    services: view.services.map(({ id, name }) => ({ id, name })),
    totalCents: view.totalCents,
    currency: view.currency,
  };
}

function sameStart(a: string, b: string): boolean {
  return Date.parse(a) === Date.parse(b);
}
