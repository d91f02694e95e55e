import { describe, expect, it } from "vitest";
import { askedAction } from "./asked-action";

const visit = { status: "scheduled", isChangeable: true } as const;

describe("a link that asks to confirm or cancel", () => {
  it("brings up what it asks for", () => {
    expect(askedAction("confirm", visit)).toBe("confirm");
    expect(askedAction("cancel", visit)).toBe("cancel");
  });

  it("asks nothing that is done already", () => {
    expect(askedAction("confirm", { ...visit, status: "confirmed" })).toBeNull();
    expect(askedAction("cancel", { ...visit, status: "cancelled" })).toBeNull();
    expect(askedAction("cancel", { ...visit, status: "completed" })).toBeNull();
  });

  it("still lets somebody say yes when it is too late to cancel", () => {
    const late = { ...visit, isChangeable: false };
    expect(askedAction("confirm", late)).toBe("confirm");
    expect(askedAction("cancel", late)).toBeNull();
  });

  it("cancels a confirmed visit too", () => {
    expect(askedAction("cancel", { ...visit, status: "confirmed" })).toBe("cancel");
  });

  it("means nothing when it is something else", () => {
    for (const wanted of [undefined, "", "move", "CANCEL", ["cancel"]])
      expect(askedAction(wanted, visit)).toBeNull();
  });
});
