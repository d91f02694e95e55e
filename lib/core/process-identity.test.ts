import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { isRunning, ownIdentity, processStart } from "./process-identity";

test("this process runs, and an earlier one with its number does not", () => {
  expect(isRunning(ownIdentity())).toBe(true);
  expect(isRunning({ pid: process.pid, startedAt: "1" })).toBe(false);
});

test("a process that has ended does not run", async () => {
  const child = spawn(process.execPath, ["-e", ""]);
  const pid = child.pid ?? 0;
  await once(child, "exit");
  expect(processStart(pid)).toBeUndefined();
  expect(isRunning({ pid, startedAt: "unknown" })).toBe(false);
});

test.each([0, -1, 1.5, Number.NaN])("%s is no process", (pid) => {
  expect(isRunning({ pid, startedAt: "unknown" })).toBe(false);
});
