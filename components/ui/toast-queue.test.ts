import { toast } from "sonner";
import { afterEach, expect, it } from "vitest";
import { toastsReady, withToasts } from "./toast-queue";

afterEach(() => toastsReady(undefined));

it("keeps messages until there is a place for them, then shows each once and in order", () => {
  const seen: string[] = [];
  withToasts(() => seen.push("first"));
  withToasts(() => seen.push("second"));
  expect(seen).toEqual([]);
  toastsReady(toast);
  expect(seen).toEqual(["first", "second"]);
  toastsReady(toast);
  expect(seen).toEqual(["first", "second"]);
});

it("shows messages at once while there is a place for them", () => {
  const seen: string[] = [];
  toastsReady(toast);
  withToasts(() => seen.push("now"));
  expect(seen).toEqual(["now"]);
});

it("keeps messages again after the place has gone", () => {
  const seen: string[] = [];
  toastsReady(toast);
  toastsReady(undefined);
  withToasts(() => seen.push("later"));
  expect(seen).toEqual([]);
});
