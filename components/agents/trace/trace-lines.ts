import type { TraceView } from "@/lib/agents/schema";

type ToolCall = TraceView["steps"][number]["toolCalls"][number];
type Bag = Record<string, unknown>;

/** How a value of a trace is written for the reader: in their language, in the shop's zone. */
export type TraceFormat = {
  /** A local date, "2026-11-21". */
  day: (date: string) => string;
  /** A local time, "15:00". */
  time: (time: string) => string;
  /** A wish about the time of day, in words: around, from or until a local time. */
  bound: (kind: "around" | "from" | "until", time: string) => string;
  /** An instant with day and time. */
  moment: (instant: string) => string;
};

/** One thing the agent did, as a key below `trace.did` with its values. */
export type TraceLine = {
  key: string;
  values: Record<string, string | number>;
  tone: "neutral" | "good" | "bad";
  call?: ToolCall;
};

/** What happened in a run, in the order in which it happened and in the shop's words. */
export function traceLines(trace: TraceView, format: TraceFormat): TraceLine[] {
  const calls = trace.steps.flatMap((step) => step.toolCalls);
  const names = namesIn(calls);
  return [
    ...trace.fallbacks.map(
      (fallback): TraceLine => ({
        key: `fallback_${fallback.reason}`,
        values: { provider: fallback.provider, model: fallback.model, answered: trace.provider },
        tone: "bad",
      }),
    ),
    ...trace.playbooks.map((name): TraceLine => ({ key: "playbook", values: { name }, tone: "neutral" })),
    ...calls.map((call) => ({ ...lineOf(call, names, format), call })),
  ];
}

function lineOf(call: ToolCall, names: Map<string, string>, format: TraceFormat): TraceLine {
  if (call.error !== undefined) return line("failed", { tool: call.name, error: call.error }, "bad");
  const input = bag(call.input);
  const output = bag(call.output);
  switch (call.name) {
    case "list_services":
      return line("services", { count: list(output.services).length });
    case "list_staff":
      return line("staff", {
        names: list(output.staff)
          .map((one) => text(bag(one).name))
          .join(", "),
      });
    case "find_slots":
      return slots(input, output, names, format);
    case "book_appointment":
      return change("booked", input, output, names, format);
    case "reschedule_appointment":
      return change("moved", input, output, names, format);
    case "cancel_appointment":
      return change("cancelled", input, output, names, format);
    case "my_appointments":
      return line("appointments", { count: list(output.appointments).length });
    case "confirm_appointment":
      return change("confirmed", input, output, names, format);
    case "my_usual":
      return line("usual", {});
    case "get_policies":
      return line("policies", {});
    case "walk_in_wait":
      return line("wait", {});
    case "my_waitlist":
      return line("waitlist", { count: list(output.entries).length });
    case "join_waitlist":
      return waitlist("waitlist_joined", output);
    case "leave_waitlist":
      return waitlist("waitlist_left", output);
    case "business_info":
      return line("business", {});
    case "save_contact":
      return line("contact", {
        details: [input.name, input.phone, input.email].map(text).filter(Boolean).join(", "),
      });
    case "hand_over":
      return line("handover", { reason: text(input.reason) });
    default:
      return line("tool", { tool: call.name });
  }
}

function waitlist(did: "waitlist_joined" | "waitlist_left", output: Bag): TraceLine {
  if (output.ok !== true) return line("waitlist_asked", {});
  const services = list(bag(output.entry).services)
    .map((one) => text(bag(one).name))
    .join(", ");
  return line(did, { services });
}

function slots(input: Bag, output: Bag, names: Map<string, string>, format: TraceFormat): TraceLine {
  const from = text(input.from);
  const to = text(input.to);
  const times = [
    input.around ? format.bound("around", text(input.around)) : "",
    input.timeFrom ? format.bound("from", text(input.timeFrom)) : "",
    input.timeTo ? format.bound("until", text(input.timeTo)) : "",
  ].filter(Boolean);
  const days = to && to !== from ? `${format.day(from)} – ${format.day(to)}` : format.day(from);
  const count = list(output.slots).length;
  const what = list(input.serviceIds)
    .map((id) => names.get(text(id)) ?? "")
    .filter(Boolean)
    .join(" + ");
  const staff = names.get(text(input.staffId)) ?? "";
  const subject = [what, staff].filter(Boolean).join(" · ");
  const when = [days, ...times].join(", ");
  return line(subject ? "slotsFor" : "slots", { when, count, ...(subject ? { subject } : {}) });
}

/** A write is done, only proposed, or refused; the tool's result decides, never the model's words. */
function change(
  verb: "booked" | "moved" | "cancelled" | "confirmed",
  input: Bag,
  output: Bag,
  names: Map<string, string>,
  format: TraceFormat,
): TraceLine {
  const appointment = bag(output.appointment);
  if (output.ok === true && appointment.id !== undefined) {
    return line(
      verb,
      {
        services: list(appointment.services)
          .map((one) => text(bag(one).name))
          .join(" + "),
        staff: text(bag(appointment.staff).name),
        when: `${format.day(text(appointment.date))} ${format.time(text(appointment.time))}`,
      },
      "good",
    );
  }
  const reason = text(output.reason) || "invalid";
  const when = input.startsAt ? format.moment(text(input.startsAt)) : "";
  const services = list(input.serviceIds)
    .map((id) => names.get(text(id)) ?? "")
    .filter(Boolean)
    .join(" + ");
  if (reason === "needs_confirmation") {
    return line(`proposed_${verb}`, { what: [services, when].filter(Boolean).join(" · ") });
  }
  return line(`refused_${reason}`, { when }, "bad");
}

/** Ids that this run has learned the names of. */
function namesIn(calls: readonly ToolCall[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const call of calls) {
    const output = bag(call.output);
    const slotStaff = list(output.slots).flatMap((slot) => list(bag(slot).staff));
    for (const one of [...list(output.services), ...list(output.staff), ...slotStaff]) {
      const { id, name } = bag(one);
      if (typeof id === "string" && typeof name === "string") names.set(id, name);
    }
  }
  return names;
}

function line(key: string, values: TraceLine["values"], tone: TraceLine["tone"] = "neutral"): TraceLine {
  return { key, values, tone };
}

// A trace is stored JSON of many versions and models: nothing in it is taken on trust.
function bag(value: unknown): Bag {
  return typeof value === "object" && value !== null ? (value as Bag) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
