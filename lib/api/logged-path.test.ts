import { expect, it } from "vitest";
import { loggedPath } from "./logged-path";

it("names the door and keeps the key out of the log", () => {
  const feedToken = "0123456789abcdefghijABCDEFGHIJ-_0123456789a.ics";
  expect(loggedPath(`/api/v1/public/feeds/${feedToken}`, { feedToken })).toBe(
    "/api/v1/public/feeds/{feedToken}",
  );
  expect(loggedPath("/api/v1/public/appointments/abc/cancel", { manageToken: "abc" })).toBe(
    "/api/v1/public/appointments/{manageToken}/cancel",
  );
  expect(loggedPath("/api/v1/public/feeds/a%2Fb", { feedToken: "a/b" })).not.toContain("a%2Fb");
});

it("leaves ids, slugs and paths without parameters as they are", () => {
  expect(loggedPath("/api/v1/staff/42", { id: "42" })).toBe("/api/v1/staff/42");
  expect(loggedPath("/api/v1/staff", undefined)).toBe("/api/v1/staff");
  expect(loggedPath("/api/v1/staff", { manageToken: "" })).toBe("/api/v1/staff");
});
