import { describe, expect, it } from "vitest";
import { seriesText } from "./series-text.shared";

describe("a message about several visits", () => {
  it("says how many others it speaks for, and how often", () => {
    const fortnight = { frequency: "weekly", interval: 2 };
    expect(seriesText(fortnight, 5, "en")).toBe("The same goes for the 5 visits after it, every 2 weeks.");
    expect(seriesText(fortnight, 5, "pt-BR")).toBe(
      "O mesmo vale para as 5 visitas seguintes, a cada 2 semanas.",
    );
    expect(seriesText(fortnight, 5, "ro")).toBe("La fel și următoarele 5 vizite, la 2 săptămâni.");
  });

  it("counts as each language does", () => {
    const monthly = { frequency: "monthly", interval: 1 };
    expect(seriesText(monthly, 1, "en")).toBe("The same goes for the visit after it, every month.");
    expect(seriesText(monthly, 1, "pt-BR")).toBe("O mesmo vale para a visita seguinte, todo mês.");
    expect(seriesText({ frequency: "weekly", interval: 20 }, 25, "ro")).toBe(
      "La fel și următoarele 25 de vizite, la 20 de săptămâni.",
    );
  });

  it("is nothing when there are no others", () => {
    expect(seriesText({ frequency: "weekly", interval: 1 }, 0, "en")).toBe("");
  });
});
