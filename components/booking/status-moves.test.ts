import { describe, expect, it } from "vitest";
import { type AppointmentStatus, appointmentStatuses, statusTransitions } from "@/lib/booking/schema";
import { transitionPath, undoPaths } from "./status-moves";

const statusOf = Object.fromEntries(
  Object.entries(transitionPath).map(([status, path]) => [path, status as AppointmentStatus]),
);

describe("taking a change of state back", () => {
  it("uses only moves that are allowed and ends where it began", () => {
    for (const from of appointmentStatuses) {
      for (const to of statusTransitions[from]) {
        const path = undoPaths(from, to);
        let at = to;
        for (const step of path) {
          const next = statusOf[step];
          if (!next) throw new Error(`no such move: ${step}`);
          expect(statusTransitions[at]).toContain(next);
          at = next;
        }
        if (path.length > 0) expect(at).toBe(from);
      }
    }
  });

  it("is offered for a cancellation and a no-show of any appointment still ahead", () => {
    expect(undoPaths("confirmed", "cancelled")).toEqual(["reopen", "confirm"]);
    expect(undoPaths("scheduled", "no_show")).toEqual(["reopen"]);
  });
});
