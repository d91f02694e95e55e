import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BrCode, crc16, encodeBrCode } from "./br-code.shared";

const fulano = { merchantName: "Fulano de Tal", merchantCity: "BRASILIA" };
const key = "123e4567-e12b-12d1-a456-426655440000";
const url = "pix.example.com/8b3da2f39a4140d1a91abd93113bd441";
const recurrenceUrl = "pix.example.com/rec/2353c790eefb11eaadc10242ac120002";

/** Banco Central's own examples, character for character; the last is a third party's with text and amount. */
const vectors: [string, BrCode, string][] = [
  [
    "static",
    { ...fulano, key },
    "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***63041D3D",
  ],
  [
    "dynamic",
    { ...fulano, url, isSingleUse: true },
    "00020101021226700014br.gov.bcb.pix2548pix.example.com/8b3da2f39a4140d1a91abd93113bd4415204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***630464E4",
  ],
  [
    "composite",
    { ...fulano, url, isSingleUse: true, recurrenceUrl },
    "00020101021226700014br.gov.bcb.pix2548pix.example.com/8b3da2f39a4140d1a91abd93113bd4415204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***80740014br.gov.bcb.pix2552pix.example.com/rec/2353c790eefb11eaadc10242ac1200026304FB42",
  ],
  [
    "static with amount and recurrence",
    { ...fulano, key, amountCents: 10050, recurrenceUrl },
    "00020126580014br.gov.bcb.pix0136123e4567-e12b-12d1-a456-4266554400005204000053039865406100.505802BR5913Fulano de Tal6008BRASILIA62070503***80740014br.gov.bcb.pix2552pix.example.com/rec/2353c790eefb11eaadc10242ac12000263042875",
  ],
  [
    "recurrence only",
    { ...fulano, recurrenceUrl },
    "00020126180014br.gov.bcb.pix5204000053039865802BR5913Fulano de Tal6008BRASILIA62070503***80740014br.gov.bcb.pix2552pix.example.com/rec/2353c790eefb11eaadc10242ac1200026304F2DA",
  ],
  [
    "static with text and amount",
    {
      key: "saskenuba@gmail.com",
      description: "[Pix.ae]",
      amountCents: 5000,
      merchantName: "Pix",
      merchantCity: "Pix",
    },
    "00020126530014br.gov.bcb.pix0119saskenuba@gmail.com0208[Pix.ae]520400005303986540550.005802BR5903Pix6003Pix62070503***63048287",
  ],
];

/** Reads the fields of a code; throws where a length does not fit. */
function decode(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (let at = 0; at < text.length; ) {
    const length = Number(text.slice(at + 2, at + 4));
    const value = text.slice(at + 4, at + 4 + length);
    if (!Number.isInteger(length) || value.length !== length) throw new Error(`broken field at ${at}`);
    fields[text.slice(at, at + 2)] = value;
    at += 4 + length;
  }
  return fields;
}

describe("a Pix code", () => {
  it("closes with the CRC whose check value is 29B1", () => {
    expect(crc16("123456789")).toBe("29B1");
  });

  it.each(vectors)("equals the published %s example to the bit", (_name, code, expected) => {
    expect(encodeBrCode(code)).toBe(expected);
  });

  it("carries amount and txid, strips accents and cuts what is too long", () => {
    const text = encodeBrCode({
      key: "+5511987654321",
      amountCents: 4505,
      merchantName: "Barbearia São João da Esquina Ltda",
      merchantCity: "São José do Rio Preto",
      txid: "AT0123456789",
    });
    expect(decode(text)).toMatchObject({
      "54": "45.05",
      "59": "Barbearia Sao Joao da Esq",
      "60": "Sao Jose do Rio",
      "62": "0512AT0123456789",
    });
  });

  it.each([0, -1, 1.5, Number.NaN, 1e12])("refuses the amount %s", (amountCents) => {
    expect(() => encodeBrCode({ ...fulano, key, amountCents })).toThrow(RangeError);
  });

  it("refuses a txid that banks refuse", () => {
    for (const txid of ["", "with space", "a".repeat(26), "ação"])
      expect(() => encodeBrCode({ ...fulano, key, txid })).toThrow(RangeError);
  });

  it("can be read back whatever the names, texts and amounts are", () => {
    const text = fc.string({ unit: "binary", maxLength: 90 });
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.integer({ min: 1, max: 100_000_000 }),
        (name, city, description, amountCents) => {
          const code = encodeBrCode({
            key,
            description,
            amountCents,
            merchantName: `N${name}`,
            merchantCity: `C${city}`,
          });
          expect(code).toMatch(/^[\x20-\x7e]+$/);
          const fields = decode(code);
          expect(fields["54"]).toBe((amountCents / 100).toFixed(2));
          expect(decode(fields["26"] ?? "")["01"]).toBe(key);
          expect(fields["59"]?.length).toBeLessThanOrEqual(25);
          expect(fields["60"]?.length).toBeLessThanOrEqual(15);
          expect(fields["63"]).toBe(crc16(code.slice(0, -4)));
        },
      ),
    );
  });
});
