import { describe, expect, it } from "vitest";
import { parseInline, parseText, safeHref } from "./parse-text";

describe("message text", () => {
  it("knows bold, named links and bare links", () => {
    expect(parseInline("a **b** [c](https://x.example/1) https://y.example/2.")).toEqual([
      { kind: "text", text: "a " },
      { kind: "bold", text: "b" },
      { kind: "text", text: " " },
      { kind: "link", text: "c", href: "https://x.example/1" },
      { kind: "text", text: " " },
      { kind: "link", text: "https://y.example/2", href: "https://y.example/2" },
      { kind: "text", text: "." },
    ]);
  });

  it("knows paragraphs, both kinds of list and line breaks", () => {
    expect(parseText("one\ntwo\n\n- a\n* b\n1. c\n2) d\nend").map((block) => block.kind)).toEqual([
      "paragraph",
      "list",
      "list",
      "paragraph",
    ]);
    expect(parseText("one\ntwo")[0]).toMatchObject({ lines: [[{ text: "one" }], [{ text: "two" }]] });
    expect(parseText("")).toEqual([]);
  });

  it.each([
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>)",
    "javascript:alert(1)",
    "<a href='https://x.example' onclick=alert(1)>",
    "<img src=x onerror=alert(1)>",
    "**unclosed [link](",
    "[x](//evil.example)",
  ])("keeps %s as text and links nothing but http", (text) => {
    const parts = parseInline(text);
    for (const part of parts) if (part.kind === "link") expect(part.href).toMatch(/^https?:\/\//);
    expect(parts.map((part) => part.text).join("")).toBe(text);
  });

  it("accepts no other scheme as an address", () => {
    expect(safeHref("HTTPS://X.example")).toBe("https://x.example/");
    for (const bad of ["javascript:1", " javascript:1", "java\nscript:1", "file:///x", "tel:1", "x", ""]) {
      expect(safeHref(bad), bad).toBeNull();
    }
  });

  it("reads a very long hostile line in no time", () => {
    const started = performance.now();
    parseText(`${"*".repeat(20_000)}${"[".repeat(20_000)}${"https://".repeat(3_000)}`);
    expect(performance.now() - started).toBeLessThan(500);
  });
});
