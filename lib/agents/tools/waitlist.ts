import type { ToolInput, ToolResult, ToolWaitlistEntry } from "@/lib/ai/tools.shared";
import { joinWaitlist, leaveWaitlist, listWaitlistOf } from "@/lib/booking/waitlist";
import type { WaitlistEntryView } from "@/lib/booking/waitlist-schema.shared";
import { isAppError } from "@/lib/core/errors";
import { newId } from "@/lib/core/ids";
import { activeServices, activeStaff } from "./catalogue";
import { forgetProposal, passGate } from "./confirmation";
import type { ToolContext } from "./tool-context";

type Result = ToolResult<"join_waitlist">;

/** What the customer waits for. */
export async function myWaitlistTool(tool: ToolContext): Promise<ToolResult<"my_waitlist">> {
  const { ctx, contactId } = tool;
  const entries = contactId ? await listWaitlistOf(ctx, contactId) : [];
  return { entries: entries.map(toEntry) };
}

/** Puts the customer on the waiting list once they have said yes, which is also their consent to be told. */
export async function joinWaitlistTool(
  tool: ToolContext,
  input: ToolInput<"join_waitlist">,
): Promise<Result> {
  const { serviceIds, from, to, timeFrom, timeTo } = input;
  const staffId = input.staffId && input.staffId !== "any" ? input.staffId : undefined;
  const key = `wait:${[...serviceIds].sort().join("+")}:${staffId ?? ""}:${from}:${to}:${timeFrom ?? ""}:${timeTo ?? ""}`;
  return whenConfirmed(tool, key, async () => {
    if (tool.dryRun || !tool.contactId) return previewEntry(tool, input);
    const entry = await joinWaitlist(tool.ctx, {
      ...{ serviceIds, fromDate: from, toDate: to, contactId: tool.contactId, consent: true },
      ...(staffId ? { staffIds: [staffId] } : {}),
      ...(timeFrom ? { fromTime: timeFrom } : {}),
      ...(timeTo ? { toTime: timeTo } : {}),
    });
    return toEntry(entry);
  });
}

/** Takes the customer off the waiting list once they have said yes; only what is theirs. */
export async function leaveWaitlistTool(
  tool: ToolContext,
  { entryId }: ToolInput<"leave_waitlist">,
): Promise<Result> {
  const { entries } = await myWaitlistTool(tool);
  const entry = entries.find(({ id }) => id === entryId);
  if (!entry) return { ok: false, reason: "not_found" };
  return whenConfirmed(tool, `leave:${entryId}`, async () => {
    if (!tool.dryRun) await leaveWaitlist(tool.ctx, entryId);
    return entry;
  });
}

async function whenConfirmed(
  tool: ToolContext,
  key: string,
  change: () => Promise<ToolWaitlistEntry>,
): Promise<Result> {
  const gate = await passGate(tool, { key });
  if (gate !== "confirmed") return { ok: false, reason: gate };
  try {
    const entry = await change();
    tool.changed = true;
    await forgetProposal(tool);
    return { ok: true, entry };
  } catch (error) {
    if (!isAppError(error)) throw error;
    await forgetProposal(tool);
    if (error.code === "waitlist.too_many") return { ok: false, reason: "too_many" };
    if (error.kind === "not_found") return { ok: false, reason: "not_found" };
    if (error.kind === "invalid" || error.kind === "conflict") return { ok: false, reason: "invalid" };
    throw error;
  }
}

async function previewEntry(
  { ctx }: ToolContext,
  input: ToolInput<"join_waitlist">,
): Promise<ToolWaitlistEntry> {
  const pick = <T extends { id: string; name: string }>(list: T[], ids: readonly string[]) =>
    list.filter(({ id }) => ids.includes(id)).map(({ id, name }) => ({ id, name }));
  return {
    id: newId(),
    services: pick(await activeServices(ctx), input.serviceIds),
    staff: pick(await activeStaff(ctx), input.staffId ? [input.staffId] : []),
    ...{ from: input.from, to: input.to, canBeTold: true },
  };
}

function toEntry({ id, services, staff, fromDate, toDate, contact }: WaitlistEntryView): ToolWaitlistEntry {
  return { id, services, staff, from: fromDate, to: toDate, canBeTold: Boolean(contact.email) };
}
