import { describe, expect, it } from "vitest";
import { locales } from "@/lib/i18n/locales.shared";
import { defaultTemplates } from "./default-templates";
import { fillTemplate, letterHtml, safeName, unknownVariables } from "./render.shared";
import { messageKinds, templateVariables } from "./schema";

describe("a template", () => {
  it("is filled in one pass: a value that looks like a placeholder stays text", () => {
    expect(fillTemplate("Hi {{ client_name }}, {{shop}}", { client_name: "{{shop}}", shop: "Atende" })).toBe(
      "Hi {{shop}}, Atende",
    );
  });

  it("names what nobody fills in, and is never sent with it", () => {
    expect(unknownVariables("{{client_name}} {{clientname}} {{ }}", ["client_name"])).toEqual([
      "clientname",
      "",
    ]);
    expect(() => fillTemplate("{{nobody}}", {})).toThrow(RangeError);
    expect(() => fillTemplate("{{constructor}}", {})).toThrow(RangeError);
  });

  it("leaves out a line that had nothing but an empty value", () => {
    expect(fillTemplate("A\n{{policy}}\n\nB", { policy: "" })).toBe("A\n\nB");
  });

  it.each(locales)("exists for every message in %s and uses known variables only", (locale) => {
    for (const kind of messageKinds) {
      const { subject, body } = defaultTemplates[locale][kind];
      expect(subject.length).toBeGreaterThan(5);
      expect([kind, unknownVariables(`${subject}\n${body}`, templateVariables[kind])]).toEqual([kind, []]);
    }
  });
});

describe("a letter", () => {
  it("escapes what it was given and links addresses", () => {
    const html = letterHtml('<b>Ana</b> & "co"\n\nhttps://example.com/a?b=1&c=2');
    expect(html).toContain("&lt;b&gt;Ana&lt;/b&gt; &amp; &quot;co&quot;");
    expect(html).toContain('<a href="https://example.com/a?b=1&amp;c=2"');
    expect(html).not.toContain("<b>");
  });

  it.each(["http://evil.example", "win www.evil", "a@b", "Free evil.com", "<x>"])(
    "does not carry %s in the place of a name",
    (name) => expect(safeName(name)).toBe(""),
  );

  it("keeps real names", () => {
    for (const name of ["João d'Ávila", "Ana M. Souza", "Ștefan"]) expect(safeName(name)).toBe(name);
  });
});
