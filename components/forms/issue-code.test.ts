import { describe, expect, it } from "vitest";
import { z } from "zod";
import { issueCode } from "./issue-code";

function codes(schema: z.ZodType, value: unknown): string[] {
  const result = schema.safeParse(value, { error: (issue) => issueCode(issue as z.core.$ZodRawIssue) });
  return result.success ? [] : result.error.issues.map((issue) => issue.message);
}

describe("issueCode", () => {
  it("calls whatever was left empty required", () => {
    expect(codes(z.string().min(1), "")).toEqual(["required"]);
    expect(codes(z.email(), "")).toEqual(["required"]);
    expect(codes(z.number(), null)).toEqual(["required"]);
    expect(codes(z.number(), Number.NaN)).toEqual(["required"]);
    expect(codes(z.enum(["a", "b"]), "")).toEqual(["required"]);
    expect(codes(z.object({ name: z.string() }), {})).toEqual(["required"]);
  });

  it("carries the limit that was missed", () => {
    expect(codes(z.string().min(3), "ab")).toEqual(["too_short:3"]);
    expect(codes(z.string().max(3), "abcd")).toEqual(["too_long:3"]);
    expect(codes(z.number().min(5), 4)).toEqual(["too_small:5"]);
    expect(codes(z.array(z.string()).min(1), [])).toEqual(["too_few:1"]);
  });

  it("names the format that does not fit", () => {
    expect(codes(z.email(), "someone@")).toEqual(["invalid_email"]);
    expect(codes(z.url(), "nowhere")).toEqual(["invalid_url"]);
  });

  it("leaves a schema's own code alone", () => {
    expect(
      codes(
        z.string().refine(() => false, "unknown_time_zone"),
        "Mars/Base",
      ),
    ).toEqual(["unknown_time_zone"]);
  });
});
