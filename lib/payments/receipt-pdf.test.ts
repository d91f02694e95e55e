import { describe, expect, it } from "vitest";
import { receiptPdf } from "./receipt-pdf";

describe("a receipt on paper", () => {
  it("is a PDF that can write every language of ours", async () => {
    const file = await receiptPdf({
      subject: "Chitanța #7",
      body: "Bună, Țuțu!\n\n1 × Tuns: 50,00 RON\nTotal: 50",
    });
    expect(file.subarray(0, 5).toString()).toBe("%PDF-");
    expect(file.length).toBeGreaterThan(1000);
  });
});
