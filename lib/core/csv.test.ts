import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { csvStyle, neutralise, parseCsv, toCsv } from "./csv";

describe("toCsv", () => {
  it("writes semicolons and decimal commas where people read them so, with a byte order mark", () => {
    expect(toCsv([["a", 1.5]], csvStyle("pt-BR"))).toBe("\uFEFFa;1,5\r\n");
    expect(toCsv([["a", 1.5]], csvStyle("ro"))).toBe("\uFEFFa;1,5\r\n");
    expect(toCsv([["a", 1.5]], csvStyle("en"))).toBe("\uFEFFa,1.5\r\n");
  });

  it("never lets text become a formula, and leaves negative numbers alone", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1"])
      expect(neutralise(text)).toBe(`'${text}`);
    expect(neutralise("Ana - Bia")).toBe("Ana - Bia");
    expect(toCsv([[-2, '=HYPERLINK("x")']], csvStyle("en"))).toBe('\uFEFF-2,"\'=HYPERLINK(""x"")"\r\n');
  });

  it("keeps any text through writing and reading", () => {
    const cell = fc.string();
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1 }), (rows) => {
        const table = [["left", "right"], ...rows];
        const expected = table
          .map((row) => row.map(neutralise))
          .filter((row) => row.some((value) => value.trim() !== ""));
        expect(parseCsv(toCsv(table, csvStyle("pt-BR"))).rows).toEqual(expected);
      }),
    );
  });
});

describe("parseCsv", () => {
  it("finds the separator, also when quoted text is full of another", () => {
    expect(parseCsv("a;b\n1;2").separator).toBe(";");
    expect(parseCsv("a\tb\n").separator).toBe("\t");
    expect(parseCsv('"x,y,z,w";b\n').separator).toBe(";");
  });

  it("understands quotes, line breaks in quotes, old line ends and blank lines", () => {
    expect(parseCsv('a,"b ""c""\nd"\r\n\r\n1,\r2,3').rows).toEqual([
      ["a", 'b "c"\nd'],
      ["1", ""],
      ["2", "3"],
    ]);
    expect(parseCsv("").rows).toEqual([]);
  });
});
