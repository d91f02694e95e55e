import { type ToolSet, tool } from "ai";
import { type ToolInput, type ToolName, type ToolResult, toolInputs, toolNames } from "@/lib/ai/tools.shared";
import {
  bookAppointmentTool,
  cancelAppointmentTool,
  myAppointmentsTool,
  rescheduleAppointmentTool,
} from "./appointments";
import { businessInfoTool, listServicesTool, listStaffTool } from "./catalogue";
import { saveContactTool } from "./contact";
import { findSlotsTool } from "./find-slots";
import type { ToolContext } from "./tool-context";

type Run<N extends ToolName> = (context: ToolContext, input: ToolInput<N>) => Promise<ToolResult<N>>;

const runs: { [N in ToolName]: Run<N> } = {
  list_services: listServicesTool,
  list_staff: listStaffTool,
  find_slots: findSlotsTool,
  book_appointment: bookAppointmentTool,
  reschedule_appointment: rescheduleAppointmentTool,
  cancel_appointment: cancelAppointmentTool,
  my_appointments: myAppointmentsTool,
  business_info: businessInfoTool,
  save_contact: saveContactTool,
  hand_over: async (context, input) => {
    context.handoff = { reason: input.reason, urgency: input.urgency ?? "normal" };
    return { ok: true };
  },
};

const descriptions: Record<ToolName, string> = {
  list_services: "The services of the shop with price and duration.",
  list_staff: "Who works here and which services they do.",
  find_slots:
    "Free times for a visit. Only times from here can be booked. Dates and times are the shop's wall time.",
  book_appointment:
    'Books a time that find_slots returned. The first call stores the proposal and answers needs_confirmation: ask the customer; call again with the same values after they said yes. Say "booked" only when ok is true.',
  reschedule_appointment:
    "Moves one of the customer's own appointments to a time that find_slots returned. Needs the customer's yes like booking.",
  cancel_appointment:
    "Cancels one of the customer's own appointments. Needs the customer's yes like booking.",
  my_appointments: "The customer's own coming appointments.",
  business_info: "Address, phone, opening hours and other facts of the shop.",
  save_contact: "Saves the customer's own name, phone or e-mail when they tell it.",
  hand_over:
    "Gives the conversation to a person: when asked for one, on complaints, or when you cannot help.",
};

/** The tools an agent may use in one turn; `context` carries everything that the model does not get to say. */
export function makeTools(context: ToolContext, allowed: readonly string[]): ToolSet {
  const names = toolNames.filter((name) => allowed.includes(name));
  return Object.fromEntries(names.map((name) => [name, makeTool(name, context)]));
}

function makeTool<N extends ToolName>(name: N, context: ToolContext) {
  const run = runs[name] as unknown as (context: ToolContext, input: unknown) => Promise<unknown>;
  return tool({
    description: descriptions[name],
    inputSchema: toolInputs[name],
    execute: (input: unknown) => run(context, input),
  });
}
