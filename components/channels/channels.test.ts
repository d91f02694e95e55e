import { describe, expect, it } from "vitest";
import { isWebOrigin, toOrigin } from "./web-origin";
import { widgetSnippet } from "./widget-snippet";

describe("toOrigin", () => {
  it("makes an origin of what people paste", () => {
    expect(toOrigin("navalha.com.br")).toBe("https://navalha.com.br");
    expect(toOrigin("https://www.navalha.com.br/contato?x=1")).toBe("https://www.navalha.com.br");
    expect(toOrigin("http://localhost:8080/")).toBe("http://localhost:8080");
  });

  it("leaves what is no address as it is, and isWebOrigin refuses it", () => {
    for (const text of ["not a site", "ftp://x.example", "http://shop.example", "shop"]) {
      expect(isWebOrigin(toOrigin(text)), text).toBe(false);
    }
    expect(isWebOrigin("https://shop.example")).toBe(true);
    expect(isWebOrigin("http://localhost:3000")).toBe(true);
  });
});

describe("widgetSnippet", () => {
  it("names key and colour", () => {
    expect(widgetSnippet("https://app.example", "wk_1", "#112233")).toBe(
      '<script src="https://app.example/widget.js" data-key="wk_1" data-color="#112233" async></script>',
    );
  });

  it("lets nothing out of its attributes", () => {
    expect(widgetSnippet("https://app.example", '"><b>', "#112233")).toContain(
      'data-key="&#34;&#62;&#60;b&#62;"',
    );
  });
});
