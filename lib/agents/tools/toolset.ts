import { type ToolSet, tool } from "ai";
import { type ToolInput, type ToolName, type ToolResult, toolInputs, toolNames } from "@/lib/ai/tools.shared";
import {
  bookAppointmentTool,
  cancelAppointmentTool,
  confirmAppointmentTool,
  myAppointmentsTool,
  rescheduleAppointmentTool,
} from "./appointments";
import { businessInfoTool, listServicesTool, listStaffTool } from "./catalogue";
import { saveContactTool } from "./contact";
import { getPoliciesTool, myUsualTool, walkInWaitTool } from "./facts";
import { findSlotsTool } from "./find-slots";
import type { ToolContext } from "./tool-context";
import { joinWaitlistTool, leaveWaitlistTool, myWaitlistTool } from "./waitlist";

type Run<N extends ToolName> = (context: ToolContext, input: ToolInput<N>) => Promise<ToolResult<N>>;

const runs: { [N in ToolName]: Run<N> } = {
  list_services: listServicesTool,
  list_staff: listStaffTool,
  find_slots: findSlotsTool,
  book_appointment: bookAppointmentTool,
  reschedule_appointment: rescheduleAppointmentTool,
  cancel_appointment: cancelAppointmentTool,
  confirm_appointment: confirmAppointmentTool,
  my_appointments: myAppointmentsTool,
  my_usual: myUsualTool,
  get_policies: getPoliciesTool,
  walk_in_wait: walkInWaitTool,
  join_waitlist: joinWaitlistTool,
  my_waitlist: myWaitlistTool,
  leave_waitlist: leaveWaitlistTool,
  business_info: businessInfoTool,
  save_contact: saveContactTool,
  hand_over: async (context, input) => {
    context.handoff = { reason: input.reason, urgency: input.urgency ?? "normal" };
    return { ok: true };
  },
};

const descriptions: Record<ToolName, string> = {
  list_services:
    "The price list: services with price and duration, and extras that are booked together with a service.",
  list_staff: "Who works here, which services they do, and where their own price or length differs.",
  find_slots:
    "Free times for a visit. Only times from here can be booked. Dates and times are the shop's wall time.",
  book_appointment:
    'Books a time that find_slots returned. The first call stores the proposal and answers needs_confirmation: ask the customer; call again with the same values after they said yes. Say "booked" only when ok is true. Several services and their extras make one visit. When the answer has toPay, the visit waits for that deposit: tell the amount, until when, and the code or link.',
  reschedule_appointment:
    "Moves one of the customer's own appointments to a time that find_slots returned. Needs the customer's yes like booking.",
  cancel_appointment:
    "Cancels one of the customer's own appointments. Needs the customer's yes like booking.",
  confirm_appointment: "Confirms that the customer comes to one of their own appointments, when they say so.",
  my_appointments: "The customer's own coming appointments.",
  my_usual: 'What this customer has most often and with whom, for "the usual".',
  business_info: "Address, phone, opening hours, days that differ (holidays) and other facts of the shop.",
  get_policies: "Until when changes are possible, and which services ask a deposit or a fee.",
  walk_in_wait: "How long somebody would wait who came in now without an appointment.",
  join_waitlist:
    "Puts the customer on the waiting list when no time suits them. Needs the customer's yes like booking; the yes is also the consent to be told.",
  my_waitlist: "What the customer waits for.",
  leave_waitlist: "Takes the customer off the waiting list. Needs the customer's yes like booking.",
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
