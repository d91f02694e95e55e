import { expect, it } from "vitest";
import { readText } from "./read-text";

it("accents survive in every encoding that spreadsheets write", () => {
  expect(readText(new TextEncoder().encode("nume;João"))).toEqual({ text: "nume;João", encoding: "UTF-8" });
  const old = Uint8Array.from([0x4a, 0x6f, 0xe3, 0x6f]);
  expect(readText(old)).toEqual({ text: "João", encoding: "Windows-1252" });
  const wide = new Uint8Array([0xff, 0xfe, ...Buffer.from("João", "utf16le")]);
  expect(readText(wide)).toEqual({ text: "João", encoding: "UTF-16" });
  expect(readText(new Uint8Array([0xef, 0xbb, 0xbf, 0x61])).text).toBe("a");
});
