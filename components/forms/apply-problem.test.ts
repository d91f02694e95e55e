import { describe, expect, it, vi } from "vitest";
import { applyProblem } from "./apply-problem";

function fakeForm(values: Record<string, unknown>) {
  return { getValues: (() => values) as never, setError: vi.fn() };
}

const invalid = (errors: { path: string; code: string }[]) => ({
  code: "common.invalid_input",
  status: 422,
  errors: errors.map((error) => ({ ...error, message: "for developers" })),
});

describe("applyProblem", () => {
  it("puts each field error at its field and the focus on the first", () => {
    const form = fakeForm({ name: "", contact: { phone: "" } });
    applyProblem(
      form,
      invalid([
        { path: "name", code: "required" },
        { path: "contact.phone", code: "invalid_phone" },
      ]),
    );
    expect(form.setError.mock.calls).toEqual([
      ["name", { type: "server", message: "required" }, { shouldFocus: true }],
      ["contact.phone", { type: "server", message: "invalid_phone" }, { shouldFocus: false }],
    ]);
  });

  it("understands brackets and JSON pointers in paths", () => {
    const form = fakeForm({ items: [{ price: 1 }, { price: 2 }] });
    applyProblem(
      form,
      invalid([
        { path: "items[0].price", code: "too_small" },
        { path: "/items/1/price", code: "too_big" },
      ]),
    );
    expect(form.setError.mock.calls.map(([path]) => path)).toEqual(["items.0.price", "items.1.price"]);
  });

  it("shows above the form what no field of it can show", () => {
    const form = fakeForm({ name: "" });
    applyProblem(form, invalid([{ path: "tenantId", code: "required" }]));
    expect(form.setError.mock.calls).toEqual([
      ["root.server", { type: "server", message: "common.invalid_input" }],
    ]);
  });

  it("shows a problem without field errors above the form by its own code", () => {
    const form = fakeForm({ startsAt: "" });
    applyProblem(form, { code: "booking.slot_taken", status: 409 });
    expect(form.setError).toHaveBeenCalledWith("root.server", {
      type: "server",
      message: "booking.slot_taken",
    });
  });

  it("adds the request id to faults of the server and says nothing else of unknown ones", () => {
    const form = fakeForm({});
    applyProblem(form, { code: "common.internal", status: 500, requestId: "req-1" });
    applyProblem(form, new Error("secret detail"));
    expect(form.setError.mock.calls.map(([, error]) => error.message)).toEqual([
      "common.internal#req-1",
      "common.internal",
    ]);
  });

  it("reads a problem that an error carries, and a dead connection", () => {
    const form = fakeForm({});
    applyProblem(form, Object.assign(new Error(), { problem: { code: "auth.locked", status: 429 } }));
    applyProblem(form, new TypeError("Failed to fetch"));
    expect(form.setError.mock.calls.map(([, error]) => error.message)).toEqual([
      "auth.locked",
      "common.offline",
    ]);
  });

  it("does not follow a path into the prototype", () => {
    const form = fakeForm({ name: "x" });
    applyProblem(form, invalid([{ path: "name.length", code: "too_small" }]));
    expect(form.setError.mock.calls[0]?.[0]).toBe("root.server");
  });
});
