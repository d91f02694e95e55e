import { describe, expect, it } from "vitest";
import type { TraceView } from "@/lib/agents/schema";
import { type TraceFormat, traceLines } from "./trace-lines";

const format: TraceFormat = {
  day: (d) => `<${d}>`,
  time: (t) => t,
  bound: (kind, t) => `${kind} ${t}`,
  moment: (i) => `@${i}`,
};

type Call = TraceView["steps"][number]["toolCalls"][number];

function traceOf(calls: Partial<Call>[], more: Partial<TraceView> = {}): TraceView {
  return {
    id: null,
    provider: "builtin",
    model: "receptionist",
    outcome: "reply",
    steps: [
      {
        provider: "builtin",
        model: "receptionist",
        text: "",
        ms: 1,
        toolCalls: calls.map((call) => ({ name: "tool", input: {}, ms: 1, ...call })),
      },
    ],
    fallbacks: [],
    playbooks: [],
    inputTokens: 0,
    outputTokens: 0,
    costMicros: 0,
    firstTokenMs: null,
    totalMs: 1,
    createdAt: null,
    ...more,
  };
}

const services = { name: "list_services", output: { services: [{ id: "s1", name: "Corte" }] } };
const brief = (trace: TraceView) =>
  traceLines(trace, format).map(({ key, values, tone }) => ({ key, values, tone }));

describe("traceLines", () => {
  it("says what was searched for by name once the catalogue was read", () => {
    const find = {
      name: "find_slots",
      input: { serviceIds: ["s1"], from: "2026-11-21", to: "2026-11-21", around: "15:00" },
      output: { slots: [{ startsAt: "x", staff: [] }, {}, {}] },
    };
    expect(brief(traceOf([services, find]))).toEqual([
      { key: "services", values: { count: 1 }, tone: "neutral" },
      {
        key: "slotsFor",
        values: { subject: "Corte", when: "<2026-11-21>, around 15:00", count: 3 },
        tone: "neutral",
      },
    ]);
  });

  it("shows a range of days and no subject when names are unknown", () => {
    const find = {
      name: "find_slots",
      input: { serviceIds: ["s1"], from: "2026-11-21", to: "2026-11-23" },
      output: { slots: [] },
    };
    expect(brief(traceOf([find]))).toEqual([
      { key: "slots", values: { when: "<2026-11-21> – <2026-11-23>", count: 0 }, tone: "neutral" },
    ]);
  });

  it("calls a visit booked only when the tool's result says so", () => {
    const input = { serviceIds: ["s1"], startsAt: "2026-11-21T18:00:00Z" };
    const proposal = { name: "book_appointment", input, output: { ok: false, reason: "needs_confirmation" } };
    const taken = { name: "book_appointment", input, output: { ok: false, reason: "slot_taken" } };
    const done = {
      name: "book_appointment",
      input,
      output: {
        ok: true,
        appointment: {
          id: "a1",
          date: "2026-11-21",
          time: "15:00",
          staff: { id: "p1", name: "Rafael" },
          services: [{ id: "s1", name: "Corte" }],
        },
      },
    };
    expect(brief(traceOf([services, proposal, taken, done])).slice(1)).toEqual([
      { key: "proposed_booked", values: { what: "Corte · @2026-11-21T18:00:00Z" }, tone: "neutral" },
      { key: "refused_slot_taken", values: { when: "@2026-11-21T18:00:00Z" }, tone: "bad" },
      {
        key: "booked",
        values: { services: "Corte", staff: "Rafael", when: "<2026-11-21> 15:00" },
        tone: "good",
      },
    ]);
  });

  it("tells of fallbacks first, with who answered in the end", () => {
    const fallbacks = [{ provider: "openai", model: "gpt", reason: "missing_key" }];
    expect(brief(traceOf([], { fallbacks, playbooks: ["Booking"] }))).toEqual([
      {
        key: "fallback_missing_key",
        values: { provider: "openai", model: "gpt", answered: "builtin" },
        tone: "bad",
      },
      { key: "playbook", values: { name: "Booking" }, tone: "neutral" },
    ]);
  });

  it("survives tools and results that it does not know", () => {
    const calls = [
      { name: "teleport", input: null, output: "done" },
      { name: "find_slots", input: "garbage", output: null },
      { name: "book_appointment", input: undefined, output: [] },
      { name: "list_staff", error: "timeout" },
    ];
    expect(brief(traceOf(calls)).map(({ key }) => key)).toEqual([
      "tool",
      "slots",
      "refused_invalid",
      "failed",
    ]);
  });
});
