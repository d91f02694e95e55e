import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const root = path.resolve(import.meta.dirname, "../..");
const casesFile = path.join(import.meta.dirname, "booking-cases.json");

function run(args: string[], env: Record<string, string> = {}) {
  const tsx = path.join(root, "node_modules/tsx/dist/cli.mjs");
  const result = spawnSync(process.execPath, [tsx, "scripts/check-availability.ts", ...args], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, INIT_CWD: root, ...env },
  });
  return {
    code: result.status,
    lines: result.stdout.trim().split("\n"),
    errors: result.stderr.trim().split("\n"),
  };
}

describe("check:availability", { timeout: 30_000 }, () => {
  let folder = "";
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), "slot-cases-"));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("passes the settled cases in any zone of the process", () => {
    for (const TZ of ["Pacific/Auckland", "America/New_York"]) {
      expect(run([casesFile], { TZ })).toEqual({ code: 0, lines: ["35 passed, 0 failed"], errors: [""] });
    }
  });

  it("prints one line per failing case, counts on the last line and exits 1", () => {
    const [first, second] = JSON.parse(readFileSync(casesFile, "utf8"));
    const cases = [{ ...first, expect: { count: 99 } }, { id: "X", title: "no input" }, second];
    writeFileSync(path.join(folder, "cases.json"), JSON.stringify(cases));
    const { code, lines } = run(["cases.json"], { INIT_CWD: folder });
    expect(code).toBe(1);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toMatch(/^FAIL E01 .*count: expected 99, got 6$/);
    expect(lines[1]).toMatch(/^FAIL X: invalid case/);
    expect(lines[2]).toBe("1 passed, 2 failed");
  });

  it("says in one line why a file cannot be read", () => {
    expect(run([])).toMatchObject({ code: 1, errors: [expect.stringMatching(/^Usage/)] });
    expect(run([path.join(folder, "none.json")])).toMatchObject({
      code: 1,
      errors: [expect.stringMatching(/no such file$/)],
    });
    const broken = path.join(folder, "broken.json");
    writeFileSync(broken, "[{");
    expect(run([broken])).toMatchObject({ code: 1, errors: [expect.stringMatching(/not valid JSON$/)] });
  });
});
