import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");

/** Faults of the installation, whose readers are operators: the text of the kind is right for people. */
const withoutText = new Set(["internal", "not_configured"]);

function hasText(messages: unknown, code: string): boolean {
  let at: unknown = messages;
  for (const key of code.split(".")) at = (at as Record<string, unknown> | undefined)?.[key];
  return typeof at === "string";
}

it("every error code that people may meet has a text of its own", () => {
  const messages = JSON.parse(readFileSync(path.join(root, "messages/en/errors.json"), "utf8"));
  const missing = new Set<string>();
  for (const file of globSync("{lib,app}/**/*.{ts,tsx}", { cwd: root })) {
    if (file.includes(".test.") || file.startsWith("lib/generated")) continue;
    const source = readFileSync(path.join(root, file), "utf8");
    for (const [, kind = "", code = ""] of source.matchAll(/AppError\(\s*"(\w+)",\s*"([\w.]+)"/g)) {
      if (!withoutText.has(kind) && !hasText(messages, code)) missing.add(`${code} (${file})`);
    }
    for (const [, code = ""] of source.matchAll(/invalidField\([^,()]+,\s*"([\w.]+)"/g)) {
      if (!hasText(messages, code) && !hasText(messages, `field.${code}`))
        missing.add(`field.${code} (${file})`);
    }
  }
  expect([...missing]).toEqual([]);
});
