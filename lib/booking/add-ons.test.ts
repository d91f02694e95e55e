import { describe, expect, it } from "vitest";
import { addOnsOf, visitOrder } from "./add-ons.shared";

const main = (id: string, addOnIds: string[] = []) => ({ id, isAddOn: false, addOnIds });
const extra = (id: string) => ({ id, isAddOn: true, addOnIds: [] });
const catalogue = [
  extra("mask"),
  main("cut", ["towel", "mask", "gone"]),
  main("beard", ["towel"]),
  extra("towel"),
];

describe("the add-ons of a service", () => {
  it("are those that the shop still has, in its order", () => {
    const [, cut] = catalogue;
    expect(cut && addOnsOf(catalogue, cut).map(({ id }) => id)).toEqual(["mask", "towel"]);
  });
});

describe("the order of a visit", () => {
  it("puts each add-on behind the first service that offers it", () => {
    expect(visitOrder(catalogue, ["towel", "cut", "beard", "mask"])).toEqual([
      "cut",
      "towel",
      "mask",
      "beard",
    ]);
  });

  it("leaves out an add-on whose service is gone, and keeps one that was booked before", () => {
    expect(visitOrder(catalogue, ["beard", "mask"])).toEqual(["beard"]);
    expect(visitOrder(catalogue, ["mask"])).toEqual([]);
    expect(visitOrder(catalogue, ["mask", "beard"], ["mask"])).toEqual(["beard", "mask"]);
  });

  it("leaves services that it does not know where they are", () => {
    expect(visitOrder(catalogue, ["old", "cut", "old"])).toEqual(["old", "cut"]);
  });
});
