import type { z } from "zod";

/**
 * A zod issue as the code that the API would send for it, with its limit: "required", "too_small:3".
 * The field translates it; zod's own English text is never shown.
 */
export function issueCode(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case "too_small":
      if (issue.origin === "string" && Number(issue.minimum) <= 1) return "required";
      return `${issue.origin === "string" ? "too_short" : issue.origin === "array" ? "too_few" : "too_small"}:${issue.minimum}`;
    case "too_big":
      return `${issue.origin === "string" ? "too_long" : issue.origin === "array" ? "too_many" : "too_big"}:${issue.maximum}`;
    case "invalid_type":
      return issue.input === undefined || issue.input === null || Number.isNaN(issue.input)
        ? "required"
        : "invalid_type";
    case "invalid_format":
      return issue.input === "" ? "required" : `invalid_${issue.format}`;
    case "invalid_value":
      return issue.input === undefined || issue.input === null || issue.input === ""
        ? "required"
        : "invalid_value";
    default:
      return issue.code;
  }
}
