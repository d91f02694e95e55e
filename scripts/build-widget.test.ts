import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { budgets, buildWidget } from "./build-widget.mjs";

const out = mkdtempSync(path.join(tmpdir(), "atende-widget-"));
let sizes: Record<string, number> = {};

beforeAll(async () => {
  sizes = await buildWidget(out);
}, 60_000);
afterAll(() => rmSync(out, { recursive: true, force: true }));

const read = (file: string) => readFileSync(path.join(out, file), "utf8");

describe("the built widget", () => {
  it("loads at most 3 kB on the host page and 40 kB in all", () => {
    expect(budgets).toEqual({ loader: 3_000, total: 40_000 });
    expect(sizes["widget.js"]).toBeLessThanOrEqual(budgets.loader);
    const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(5_000);
    expect(total).toBeLessThanOrEqual(budgets.total);
  });

  it("needs no eval, no markup from strings and no inline style attribute on the host page", () => {
    const loader = read("widget.js");
    expect(loader).not.toMatch(
      /\beval\(|new Function|innerHTML|insertAdjacentHTML|setAttribute\("style"|cssText/,
    );
  });

  it("leaves no global behind but its API", () => {
    expect(read("widget.js")).toMatch(/^"use strict";\(\(\)=>\{/);
    expect(read("widget/frame.js")).toMatch(/^"use strict";\(\(\)=>\{/);
  });

  it("names the hash of each file in the manifest", () => {
    const manifest = JSON.parse(read("widget/manifest.json")) as Record<string, string>;
    expect(Object.keys(manifest)).toEqual(["widget.js", "widget/frame.js", "widget/frame.css"]);
    for (const hash of Object.values(manifest)) expect(hash).toMatch(/^[0-9a-f]{12}$/);
  });
});
