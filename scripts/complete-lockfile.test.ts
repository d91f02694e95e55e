import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingOptional } from "./complete-lockfile.mjs";

test("the lock file names the packages of every platform, without which `npm ci` refuses it", () => {
  const lock: unknown = JSON.parse(readFileSync("package-lock.json", "utf8"));
  expect([...missingOptional(lock).keys()], "run `npm run lock:complete`").toEqual([]);
});

test("what is missing is described by its platform, so that npm does not fetch it on another", () => {
  const lock = {
    packages: {
      "": { optionalDependencies: { "not-looked-at": "1.0.0" } },
      "node_modules/tool": {
        dev: true,
        optionalDependencies: {
          "@tool/linux-arm64-musl": "2.0.0",
          "@tool/linux-x64-gnu": "2.0.0",
          "@tool/darwin-x64": "2.0.0",
          watcher: "^1.0.0",
        },
      },
      "node_modules/@tool/linux-x64-gnu": { version: "2.0.0" },
    },
  };
  expect(Object.fromEntries(missingOptional(lock))).toEqual({
    "node_modules/@tool/linux-arm64-musl": {
      version: "2.0.0",
      cpu: ["arm64"],
      dev: true,
      libc: ["musl"],
      optional: true,
      os: ["linux"],
    },
    "node_modules/@tool/darwin-x64": {
      version: "2.0.0",
      cpu: ["x64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    },
  });
});
