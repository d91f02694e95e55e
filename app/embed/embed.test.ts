import { describe, expect, it } from "vitest";
import type { PublicWidgetSettings } from "@/lib/widget/schema";
import { demoPage } from "./demo/demo-page";
import { framePage } from "./frame-page";
import { cleanOrigins, demoPolicy, framePolicy } from "./page-policy";

const settings: PublicWidgetSettings = {
  key: "wk_1",
  businessName: 'Ana & "Bia" <b>',
  agentName: "Ana",
  greeting: "</script><script>alert(1)</script><!--",
  locale: "pt-BR",
  theme: { color: "#1f5c52", position: "right", radius: 16 },
  allowedOrigins: ["https://shop.example"],
  offline: false,
  suggestions: ["</SCRIPT>"],
};

describe("the frame's page", () => {
  it("keeps hostile settings inside their element and loses nothing of them", () => {
    const html = framePage(settings, "n0nce", { "widget/frame.js": "abc" });
    expect(html.match(/<script/gi)).toHaveLength(2);
    expect(html.match(/<\/script/gi)).toHaveLength(2);
    const data = /id="settings">(.*?)<\/script>/s.exec(html)?.[1] ?? "";
    expect(JSON.parse(data)).toEqual(settings);
    expect(html).toContain("<title>Ana &#38; &#34;Bia&#34; &#60;b&#62;</title>");
    expect(html).toContain('nonce="n0nce" src="/widget/frame.js?v=abc"');
  });

  it("may be shown by itself and by exactly the named origins", () => {
    const policy = framePolicy("n", [
      "https://shop.example/path?x",
      "http://localhost:8080",
      "https://shop.example",
    ]);
    expect(policy).toContain("frame-ancestors 'self' https://shop.example http://localhost:8080");
    expect(framePolicy("n", []).endsWith("frame-ancestors 'self'")).toBe(true);
  });

  it("takes no wildcard and no directive out of the list of origins", () => {
    const origins = [
      "*",
      "https://*.example",
      "https://a.example; script-src *",
      "javascript:alert(1)",
      "null",
      "",
      "data:x",
    ];
    expect(cleanOrigins(origins)).toEqual([]);
  });

  it("allows no script, style or connection but its own", () => {
    const policy = framePolicy("abc", []);
    expect(policy).toContain("script-src 'nonce-abc'");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*/);
  });
});

describe("the demo page", () => {
  it("adds one script tag and no inline script", () => {
    const html = demoPage(settings, "n", "v1");
    expect(html.match(/<script[^>]*>/g)).toEqual([
      '<script src="/widget.js?v=v1" data-key="wk_1" data-color="#1f5c52" async>',
    ]);
    expect(html).not.toContain("<b>");
    expect(demoPolicy("n")).not.toContain("unsafe");
  });
});
