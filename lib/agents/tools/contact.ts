import type { ToolInput, ToolResult } from "@/lib/ai/tools.shared";
import { getContact, updateContact } from "@/lib/contacts/contacts";
import { isAppError } from "@/lib/core/errors";
import type { ToolContext } from "./tool-context";

/** Fills in what the customer told about themselves; only their own record, and an unreadable phone is left out. */
export async function saveContactTool(
  tool: ToolContext,
  input: ToolInput<"save_contact">,
): Promise<ToolResult<"save_contact">> {
  const { ctx, contactId } = tool;
  if (tool.dryRun || !contactId) return { ok: true, name: input.name ?? null, phone: input.phone ?? null };
  const saved = await updateContact(ctx, contactId, input).catch(async (error) => {
    if (!isAppError(error) || error.kind !== "invalid") throw error;
    return null;
  });
  const contact = saved ?? (await getContact(ctx, contactId));
  return { ok: saved !== null, name: contact.name, phone: contact.phone };
}
