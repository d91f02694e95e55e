import { afterEach, expect, test, vi } from "vitest";
import { beginDrain, isDraining, onDrain } from "./lifecycle";

afterEach(() => {
  const { __atendeLifecycle: shared } = globalThis as { __atendeLifecycle?: { draining: boolean } };
  if (shared) shared.draining = false;
});

test("listeners hear once that the process drains; those who stopped listening do not", () => {
  const heard = vi.fn();
  const left = vi.fn();
  onDrain(heard);
  onDrain(left)();
  expect(isDraining()).toBe(false);
  beginDrain();
  beginDrain();
  expect(isDraining()).toBe(true);
  expect(heard).toHaveBeenCalledTimes(1);
  expect(left).not.toHaveBeenCalled();
});

test("who begins to listen late hears at once", () => {
  beginDrain();
  const heard = vi.fn();
  onDrain(heard);
  expect(heard).toHaveBeenCalledTimes(1);
});
