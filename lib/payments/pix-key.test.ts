import { describe, expect, it } from "vitest";
import { normalizePixKey, type PixKeyType } from "./pix-key.shared";

const good: [PixKeyType, string, string][] = [
  ["cpf", "529.982.247-25", "52998224725"],
  ["cnpj", "11.222.333/0001-81", "11222333000181"],
  ["cnpj", "12.ABC.345/01DE-35", "12ABC34501DE35"],
  ["phone", "(11) 98765-4321", "+5511987654321"],
  ["phone", "+55 11 3333-4444", "+551133334444"],
  ["email", "Caixa@Barbearia.com.br", "caixa@barbearia.com.br"],
  ["random", "123E4567-E12B-12D1-A456-426655440000", "123e4567-e12b-12d1-a456-426655440000"],
];
const bad: [PixKeyType, string][] = [
  ["cpf", "529.982.247-24"],
  ["cpf", "111.111.111-11"],
  ["cpf", "5299822472"],
  ["cnpj", "11.222.333/0001-82"],
  ["cnpj", "00000000000000"],
  ["phone", "98765-4321"],
  ["phone", "+1 212 555 0100"],
  ["email", "caixa@barbearia"],
  ["email", "two words@example.com"],
  ["random", "123e4567e12b12d1a456426655440000"],
  ["random", ""],
];

describe("a Pix key", () => {
  it.each(good)("of kind %s written as %s becomes %s", (type, text, key) => {
    expect(normalizePixKey(type, text)).toBe(key);
  });

  it.each(bad)("of kind %s is not %j", (type, text) => {
    expect(normalizePixKey(type, text)).toBeNull();
  });
});
